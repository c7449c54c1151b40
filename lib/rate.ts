/** Counts calls by key in windows of `window` ms, in this process. Old keys are dropped as windows pass. */
export class RateLimit {
  private counts = new Map<string, number>()
  private current = -1

  constructor(
    private readonly most: number,
    private readonly window = 60_000,
  ) {}

  /** 0: counted and allowed; otherwise the milliseconds until the next window, and nothing is counted. */
  take(key: string, at: number): number {
    const index = Math.floor(at / this.window)
    if (index !== this.current) {
      this.counts.clear()
      this.current = index
    }
    const used = this.counts.get(key) ?? 0
    if (used >= this.most) return (index + 1) * this.window - at
    this.counts.set(key, used + 1)
    return 0
  }
}
