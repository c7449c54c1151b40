'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { currentItem, type NavRoom } from './navigation'
import classes from './shell.module.css'

export function NavList({ nav, pathname }: { nav: NavRoom[]; pathname: string }) {
  const t = useTranslations('nav')
  const current = currentItem(nav, pathname)
  return (
    <nav aria-label={t('label')}>
      {nav.map(({ room, items }) => (
        <div key={room}>
          <p className={classes.group} id={`nav-${room}`}>
            {t(room)}
          </p>
          <ul className={classes.list} aria-labelledby={`nav-${room}`}>
            {items.map(({ href, Icon }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  className={classes.item}
                  aria-current={href === current ? 'page' : undefined}
                >
                  <Icon size={17} stroke={1.6} aria-hidden />
                  {t(`item.${href}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
