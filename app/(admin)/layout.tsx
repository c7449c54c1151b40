import type { ReactNode } from 'react'
import { Room } from '../_server/room'

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <Room room="admin">{children}</Room>
}
