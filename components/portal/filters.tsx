import Link from 'next/link'
import classes from './portal.module.css'

/** Filters of a list as links, so that each has an address; the one in use is marked. */
export function Filters({
  label,
  choices,
}: {
  label: string
  choices: { href: string; text: string; current: boolean }[]
}) {
  return (
    <nav className={classes.filters} aria-label={label}>
      {choices.map(({ href, text, current }) => (
        <Link key={href} href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  )
}
