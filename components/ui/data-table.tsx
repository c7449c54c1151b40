'use client'

import { Checkbox, VisuallyHidden } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import classes from './data-table.module.css'

export interface Column {
  key: string
  label: string
  align?: 'end'
  /** On a phone the label stands before the value: for dates, counts, addresses that do not speak for themselves. */
  labelled?: boolean
}

export interface Row {
  id: string
  /** Plain text of the row, for screen readers and the selection. */
  title: string
  /** Where Enter leads; without it the row is not a link. */
  href?: string
  cells: Record<string, ReactNode>
}

interface Props {
  /** Says what the table lists. */
  caption: string
  /** The first column is the lead: what the row is. */
  columns: readonly Column[]
  rows: readonly Row[]
  selected?: ReadonlySet<string>
  onSelect?: (id: string, selected: boolean) => void
}

/**
 * A list that reads like a newspaper's index. Up and down (or k and j) move, Enter opens, x selects. On a phone each
 * row becomes its lead with the rest below.
 */
export function DataTable({ caption, columns, rows, selected, onSelect }: Props) {
  const t = useTranslations('common.table')
  const body = useRef<HTMLTableSectionElement>(null)
  const [lead, ...rest] = columns

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea'))
      return
    const row = event.target instanceof Element ? event.target.closest('tr') : null
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (step) {
      const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])]
      const at = links.findIndex((link) => row?.contains(link))
      links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus()
      event.preventDefault()
    }
    if (event.key === 'x' && onSelect && row?.dataset['id']) {
      onSelect(row.dataset['id'], !selected?.has(row.dataset['id']))
      event.preventDefault()
    }
  }

  if (!lead) return null
  return (
    <table className={classes.table}>
      <VisuallyHidden component="caption">{caption}</VisuallyHidden>
      <thead>
        <tr>
          {onSelect ? (
            <td className={classes.pick}>
              <VisuallyHidden>x</VisuallyHidden>
            </td>
          ) : null}
          {columns.map(({ key, label, align }) =>
            // A column of buttons has no name of its own: its head is an empty cell, not a header that says nothing.
            label === '' ? (
              <td key={key} />
            ) : (
              <th key={key} scope="col" data-align={align}>
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <tr key={row.id} data-id={row.id} aria-selected={onSelect ? !!selected?.has(row.id) : undefined}>
            {onSelect ? (
              <td className={classes.pick}>
                <Checkbox
                  size="xs"
                  aria-label={t('select', { title: row.title })}
                  checked={!!selected?.has(row.id)}
                  onChange={(event) => onSelect(row.id, event.currentTarget.checked)}
                />
              </td>
            ) : null}
            <td className={classes.lead}>
              {row.href ? (
                <Link className={classes.link} href={row.href} prefetch={false} data-lead>
                  {row.cells[lead.key]}
                </Link>
              ) : (
                row.cells[lead.key]
              )}
            </td>
            {rest.map(({ key, label, align, labelled }) => (
              <td key={key} data-align={align} data-label={labelled ? label : undefined}>
                {row.cells[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
