import classes from './chips.module.css'

/** A person by real name. */
export function Person({ name, title }: { name: string; title?: string | undefined }) {
  return (
    <span className={classes.person} title={title}>
      {name}
    </span>
  )
}
