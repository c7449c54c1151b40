/** Counts hits per field and prints them with the misses, so that a change of the rules shows what it won and lost. */
export class Score {
  private readonly tally = new Map<string, { hits: number; all: number }>()
  private readonly misses: string[] = []

  constructor(private readonly name: string) {}

  /** Exact match against one value or any of several; null is a value like any other. */
  add(
    field: string,
    got: string | null,
    expected: string | null | (string | null | undefined)[],
    where: string,
  ): boolean {
    const accepted = Array.isArray(expected) ? expected.filter((one) => one !== undefined) : [expected]
    const hit = accepted.includes(got)
    this.count(field, hit)
    if (!hit) this.misses.push(`${where.slice(0, 60)} · ${field}: ${got} ≠ ${accepted.join(' | ')}`)
    return hit
  }

  count(field: string, hit: boolean) {
    const one = this.tally.get(field) ?? { hits: 0, all: 0 }
    this.tally.set(field, { hits: one.hits + Number(hit), all: one.all + 1 })
  }

  miss(text: string) {
    this.misses.push(text)
  }

  of(field: string): number {
    const one = this.tally.get(field)
    return one ? one.hits / one.all : 0
  }

  print() {
    const rows = [...this.tally].map(([field, { hits, all }]) => `  ${field}: ${hits}/${all}`)
    const misses = process.env['SHOW_MISSES'] ? this.misses.map((one) => `  - ${one}`) : []
    process.stdout.write(`${[`${this.name}:`, ...rows, ...misses].join('\n')}\n`)
  }
}
