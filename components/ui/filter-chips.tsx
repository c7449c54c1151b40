import Link from 'next/link'
import classes from './filter-chips.module.css'

export interface FilterChip {
  href: string
  label: string
  current: boolean
}

/** Filters above a list; each is a link, so that an address says what is shown. */
export function FilterChips({ label, chips }: { label: string; chips: readonly FilterChip[] }) {
  return (
    <nav aria-label={label} className={classes.chips}>
      {chips.map((chip) => (
        <Link
          key={chip.href}
          href={chip.href}
          prefetch={false}
          className={classes.chip}
          aria-current={chip.current ? 'true' : undefined}
        >
          {chip.label}
        </Link>
      ))}
    </nav>
  )
}
