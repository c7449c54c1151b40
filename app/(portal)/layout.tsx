import type { ReactNode } from 'react'
import { Room } from '../_server/room'

export default function PortalLayout({ children }: { children: ReactNode }) {
  return <Room room="portal">{children}</Room>
}
