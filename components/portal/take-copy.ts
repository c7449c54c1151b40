import type { Refusal } from '@/components/ui/refusal-text'
import type { Result } from '@/lib/result'

interface Copy {
  name: string
  bytes: Blob
}

/** Asks for a copy; what the server refuses comes back as the refusal that its problem document carries. */
export async function takeCopy(address: string, query: Record<string, string>): Promise<Result<Copy>> {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  try {
    const response = await fetch(`${address}?${asked}`, { cache: 'no-store' })
    if (!response.ok) return { ok: false, refusal: refusalOf(await response.json().catch(() => null)) }
    const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')
    return { ok: true, value: { name: named?.[1] ?? 'copy', bytes: await response.blob() } }
  } catch {
    return { ok: false, refusal: { code: 'offline', facts: {}, cites: [] } }
  }
}

const refusalOf = (problem: Partial<Refusal> | null): Refusal => ({
  code: problem?.code ?? 'unexpected',
  facts: problem?.facts ?? {},
  cites: problem?.cites ?? [],
})

/** Hands the bytes to the browser as a download. */
export function saveAs({ name, bytes }: Copy): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
