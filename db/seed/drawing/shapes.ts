/** A line of hills: some sines whose phases come from the seed. `base` and `height` in picture units. */
export const ridge =
  (seed: number, base: number, height: number, tightness = 1) =>
  (x: number): number => {
    const wave = (length: number, phase: number) => Math.sin((x * tightness) / length + seed * phase)
    return base - height * (0.55 * wave(190, 1.7) + 0.3 * wave(83, 2.9) + 0.15 * wave(37, 4.3))
  }

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
export function random(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
