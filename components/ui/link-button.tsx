'use client'

import { Button, type ButtonProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

interface Props extends ButtonProps {
  href: string
  children: ReactNode
  'aria-label'?: string
  /** Leads out of the app's own pages: to a document, a file, a reader's page. `tab`: in a tab of its own. */
  leave?: boolean | 'tab'
}

/** A link that looks like an act: for the next step of a page, where nothing is changed by going there. */
export function LinkButton({ href, leave = false, children, ...look }: Props) {
  if (leave)
    return (
      <Button component="a" href={href} {...(leave === 'tab' ? { target: '_blank' } : {})} {...look}>
        {children}
      </Button>
    )
  return (
    <Button component={Link} href={href} prefetch={false} {...look}>
      {children}
    </Button>
  )
}
