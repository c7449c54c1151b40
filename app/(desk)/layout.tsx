import type { ReactNode } from 'react'
import { Room } from '../_server/room'

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <Room room="desk">{children}</Room>
}
