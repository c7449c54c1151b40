import { crc32, deflateSync } from 'node:zlib'

export const WIDTH = 1200
export const HEIGHT = 800

/** Painted at twice the size and halved at the end, so that edges are smooth. */
const SCALE = 2
const W = WIDTH * SCALE
const H = HEIGHT * SCALE

/** A flat-colour canvas: shapes in units of the final picture, colours by their place in `colours` (`#rrggbb`). */
export class Canvas {
  private readonly pixels = new Uint8Array(W * H)

  constructor(private readonly colours: readonly string[]) {}

  /** Horizontal bands from the top down to `bottom`, one a colour. */
  bands(from: number, to: number, bottom = HEIGHT) {
    const count = to - from + 1
    for (let at = 0; at < count; at += 1)
      this.rect(0, (bottom * at) / count, WIDTH, bottom / count + 1, from + at)
  }

  rect(x: number, y: number, width: number, height: number, colour: number) {
    const [left, right] = [clamp(x, W), clamp(x + width, W)]
    for (let row = clamp(y, H); row < clamp(y + height, H); row += 1)
      this.pixels.fill(colour, row * W + left, row * W + right)
  }

  disc(x: number, y: number, radius: number, colour: number) {
    for (let row = clamp(y - radius, H); row < clamp(y + radius, H); row += 1) {
      const half = Math.sqrt(Math.max(0, radius ** 2 - (row / SCALE - y) ** 2))
      this.pixels.fill(colour, row * W + clamp(x - half, W), row * W + clamp(x + half, W))
    }
  }

  /** Everything between the line `top(x)` and the line `bottom(x)`. */
  below(top: (x: number) => number, colour: number, bottom: (x: number) => number = () => HEIGHT) {
    for (let column = 0; column < W; column += 1) {
      const x = column / SCALE
      for (let row = clamp(top(x), H), end = clamp(bottom(x), H); row < end; row += 1)
        this.pixels[row * W + column] = colour
    }
  }

  /** A convex or simple polygon, by scan lines. */
  polygon(points: readonly (readonly [x: number, y: number])[], colour: number) {
    const ys = points.map(([, y]) => y)
    for (let row = clamp(Math.min(...ys), H); row < clamp(Math.max(...ys), H); row += 1) {
      const y = (row + 0.5) / SCALE
      const cuts = points
        .flatMap(([x1, y1], at) => {
          const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1]
          return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
        })
        .toSorted((a, b) => a - b)
      for (let at = 0; at + 1 < cuts.length; at += 2)
        this.pixels.fill(colour, row * W + clamp(cuts[at] ?? 0, W), row * W + clamp(cuts[at + 1] ?? 0, W))
    }
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, colour: number) {
    const length = Math.hypot(x2 - x1, y2 - y1) || 1
    const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)]
    this.polygon(
      [
        [x1 + dx, y1 - dy],
        [x2 + dx, y2 - dy],
        [x2 - dx, y2 + dy],
        [x1 - dx, y1 + dy],
      ],
      colour,
    )
  }

  /** The picture as an indexed PNG (colour type 3) of 1200 × 800. */
  png(): Uint8Array {
    const { rows, palette } = this.halve()
    const header = Buffer.alloc(13)
    header.writeUInt32BE(WIDTH, 0)
    header.writeUInt32BE(HEIGHT, 4)
    header.set([8, 3, 0, 0, 0], 8)
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', palette),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }

  /** Averages each square of four; mixed colours join the palette while there is room. */
  private halve() {
    const palette = this.colours.map(rgb)
    const known = new Map<string, number>(palette.map((one, at) => [one.join(), at]))
    const mixed = new Map<number, number>()
    const mix = (square: readonly number[]): number => {
      const parts = square.map((one) => palette[one] ?? [0, 0, 0])
      const mean = [0, 1, 2].map((band) =>
        Math.round(parts.reduce((sum, part) => sum + (part[band] ?? 0), 0) / 4),
      )
      const found = known.get(mean.join())
      if (found !== undefined) return found
      if (palette.length > 255) return square[0] ?? 0
      known.set(mean.join(), palette.length)
      return palette.push(mean) - 1
    }
    const rows = Buffer.alloc((WIDTH + 1) * HEIGHT)
    for (let y = 0; y < HEIGHT; y += 1)
      for (let x = 0; x < WIDTH; x += 1) {
        const at = y * SCALE * W + x * SCALE
        const a = this.pixels[at] ?? 0
        const b = this.pixels[at + 1] ?? 0
        const c = this.pixels[at + W] ?? 0
        const d = this.pixels[at + W + 1] ?? 0
        let colour = a
        if (a !== b || a !== c || a !== d) {
          const key = ((a * 256 + b) * 256 + c) * 256 + d
          colour = mixed.get(key) ?? mix([a, b, c, d])
          mixed.set(key, colour)
        }
        rows[y * (WIDTH + 1) + 1 + x] = colour
      }
    return { rows, palette: Buffer.from(palette.flat()) }
  }
}

const clamp = (value: number, limit: number) => Math.max(0, Math.min(limit, Math.round(value * SCALE)))

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
