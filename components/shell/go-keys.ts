'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { NavRoom } from './navigation'
import { isTyping } from './typing'

const SEQUENCE_WITHIN = 1500

/** `g` then a digit within a second and a half: to that entry of the navigation, counted from the top. */
export function useGoKeys(nav: NavRoom[]) {
  const router = useRouter()
  useEffect(() => {
    let armedAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey) return
      if (event.key === 'g') {
        armedAt = event.timeStamp
        return
      }
      const armed = armedAt > 0 && event.timeStamp - armedAt < SEQUENCE_WITHIN
      armedAt = 0
      if (!armed || !/^[1-9]$/.test(event.key)) return
      const item = nav.flatMap(({ items }) => items)[Number(event.key) - 1]
      if (item) router.push(item.href)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [nav, router])
}
