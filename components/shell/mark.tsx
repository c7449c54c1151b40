import { useTranslations } from 'next-intl'
import classes from './shell.module.css'

/** The product's name with its seal: one red square, as on a title page. */
export function Mark({ href }: { href: string }) {
  const t = useTranslations('common')
  return (
    <a href={href} className={classes.mark}>
      <span className={classes.seal} aria-hidden>
        版
      </span>
      {t('product')}
    </a>
  )
}
