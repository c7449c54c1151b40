import type { ReactNode } from 'react'
import { Room } from '../_server/room'

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return <Room room="office">{children}</Room>
}
