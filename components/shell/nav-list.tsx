'use client'

import { Loader } from '@mantine/core'
import Link, { useLinkStatus } from 'next/link'
import { useTranslations } from 'next-intl'
import { currentItem, type NavItem, type NavRoom } from './navigation'
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
                  <Sign Icon={Icon} />
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

/**
 * The entry's sign; while its page is on the way a ring of the same size. No page streams a skeleton before its guard has
 * spoken: the answer's status would be 200 for what is not found.
 */
function Sign({ Icon }: Pick<NavItem, 'Icon'>) {
  const { pending } = useLinkStatus()
  return pending ? <Loader size={17} aria-hidden /> : <Icon size={17} stroke={1.6} aria-hidden />
}
