import {
  IconArchive,
  IconBuilding,
  IconCertificate,
  IconChecklist,
  IconFileImport,
  IconFileText,
  IconGavel,
  IconInbox,
  IconKey,
  IconLayoutDashboard,
  IconLink,
  IconListSearch,
  IconMail,
  IconPencilPlus,
  IconScale,
  IconSettingsAutomation,
  IconUsers,
} from '@tabler/icons-react'
import type { Actor } from '@/domain/account/actor'
import { may, type PagePath, pages } from '@/domain/account/permissions'

type Icon = typeof IconMail

/** Pages of each room in the order of the work; who sees which is asked of the permission matrix. */
const rooms: { room: 'desk' | 'office' | 'portal' | 'admin'; items: [PagePath, Icon][] }[] = [
  {
    room: 'desk',
    items: [
      ['/desk', IconFileText],
      ['/desk/review', IconChecklist],
      ['/desk/new', IconPencilPlus],
      ['/desk/intake', IconFileImport],
    ],
  },
  {
    room: 'office',
    items: [
      ['/office', IconLayoutDashboard],
      ['/office/requests', IconInbox],
      ['/office/grants', IconCertificate],
      ['/office/organisations', IconBuilding],
      ['/office/disputes', IconScale],
      ['/office/ledger', IconArchive],
      ['/office/sources', IconLink],
      ['/office/statement', IconGavel],
    ],
  },
  {
    room: 'portal',
    items: [
      ['/portal', IconLayoutDashboard],
      ['/portal/catalogue', IconListSearch],
      ['/portal/requests', IconInbox],
      ['/portal/grants', IconCertificate],
      ['/portal/organisation', IconBuilding],
      ['/portal/keys', IconKey],
    ],
  },
  {
    room: 'admin',
    items: [
      ['/admin/people', IconUsers],
      ['/admin/audit', IconGavel],
      ['/admin/outbox', IconMail],
      ['/admin/jobs', IconSettingsAutomation],
    ],
  },
]

export interface NavItem {
  href: PagePath
  Icon: Icon
}

export interface NavRoom {
  room: (typeof rooms)[number]['room']
  items: NavItem[]
}

/** What this person finds in the navigation. */
export const navigationFor = (actor: Actor): NavRoom[] =>
  rooms
    .map(({ room, items }) => ({
      room,
      items: items.filter(([href]) => may(actor, pages[href])).map(([href, Icon]) => ({ href, Icon })),
    }))
    .filter(({ items }) => items.length > 0)

/** The entry under which a path lies: the longest that begins it. */
export const currentItem = (nav: NavRoom[], pathname: string): PagePath | null =>
  nav
    .flatMap(({ items }) => items.map(({ href }) => href))
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0] ?? null

/** Where somebody begins: the first page of the first room that is theirs. */
export const homeOf = (actor: Actor): string => {
  const main = navigationFor(actor).find(({ room }) => room === mainRoom(actor))
  return main?.items[0]?.href ?? '/account'
}

const mainRoom = (actor: Actor): NavRoom['room'] => {
  if (actor.roles.includes('editor') || actor.roles.includes('reviewer')) return 'desk'
  if (actor.roles.includes('rights')) return 'office'
  return actor.roles.includes('licensee') ? 'portal' : 'admin'
}
