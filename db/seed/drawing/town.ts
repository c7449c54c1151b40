import { Canvas, HEIGHT, WIDTH } from './canvas'
import { random, ridge } from './shapes'

/** Streets, rooms and diagrams. Each draws the same picture every time. */

export function skyline() {
  const art = new Canvas([
    '#cfd3dd',
    '#d9cfd0',
    '#e2c9bf',
    '#e9c2a8',
    '#a9a6b4',
    '#7d8094',
    '#51586f',
    '#2f374d',
    '#f0c987',
    '#c9b38c',
  ])
  art.bands(0, 3, 640)
  art.rect(0, 640, WIDTH, 160, 3)
  blocks(art, { seed: 5, base: 480, spread: 190, width: 74, colour: 4 })
  blocks(art, { seed: 6, base: 560, spread: 230, width: 92, colour: 5 })
  blocks(art, { seed: 7, base: 640, spread: 260, width: 116, colour: 6, lights: 9 })
  art.below(ridge(51, 716, 14), 7)
  const draw = random(77)
  for (let at = 0; at < 60; at += 1) art.rect(draw() * WIDTH, 728 + draw() * 60, 5, 5, 8)
  return art
}

interface Row {
  seed: number
  base: number
  spread: number
  width: number
  colour: number
  lights?: number
}

function blocks(art: Canvas, { seed, base, spread, width, colour, lights }: Row) {
  const draw = random(seed)
  for (let x = -20; x < WIDTH; ) {
    const wide = width * (0.6 + draw() * 0.7)
    const top = base - draw() * spread
    art.rect(x, top, wide - 6, HEIGHT - top, colour)
    if (draw() > 0.7) art.rect(x + wide / 2 - 4, top - 46, 5, 46, colour)
    if (lights !== undefined)
      for (let y = top + 18; y < 690; y += 26)
        for (let column = x + 12; column < x + wide - 22; column += 22)
          if (draw() > 0.55) art.rect(column, y, 9, 12, lights)
    x += wide
  }
}

export function library() {
  const art = new Canvas([
    '#efe6d8',
    '#6d5443',
    '#4f3c30',
    '#8a3f34',
    '#3f5f6b',
    '#b38b4d',
    '#5d7350',
    '#7b6a86',
    '#d9cbb0',
    '#2f4650',
  ])
  art.rect(0, 0, WIDTH, HEIGHT, 0)
  const draw = random(15)
  for (let shelf = 0; shelf < 4; shelf += 1) {
    const foot = 190 + shelf * 196
    art.rect(40, foot - 178, WIDTH - 80, 178, 2)
    for (let x = 54; x < WIDTH - 74; ) {
      const wide = 16 + Math.floor(draw() * 26)
      const tall = 108 + Math.floor(draw() * 54)
      const colour = 3 + Math.floor(draw() * 6)
      if (draw() > 0.06) {
        art.rect(x, foot - tall, wide, tall, colour)
        art.rect(x, foot - tall + 18, wide, 5, colour === 8 ? 3 : 8)
        art.rect(x, foot - 26, wide, 4, colour === 8 ? 3 : 8)
      }
      x += wide + 3
    }
    art.rect(30, foot, WIDTH - 60, 18, 1)
  }
  art.rect(24, 8, 18, HEIGHT - 16, 1)
  art.rect(WIDTH - 42, 8, 18, HEIGHT - 16, 1)
  return art
}

export function lanterns() {
  const art = new Canvas([
    '#2a3346',
    '#343c50',
    '#434659',
    '#584f60',
    '#1c2433',
    '#b8402f',
    '#d9654a',
    '#e9b565',
    '#141b27',
    '#f0d596',
  ])
  art.bands(0, 3, 640)
  art.rect(0, 640, WIDTH, 160, 4)
  roof(art, -60, 330, 460, 8)
  roof(art, 760, 300, 520, 8)
  roof(art, 330, 430, 470, 4)
  const draw = random(23)
  for (const [y, sag] of [
    [96, 70],
    [200, 90],
  ] as const) {
    for (let x = 0; x < WIDTH; x += 4) art.rect(x, y + sag * Math.sin((x / WIDTH) * Math.PI), 4, 2, 8)
    for (let x = 70; x < WIDTH; x += 118)
      lantern(art, x + draw() * 20, y + sag * Math.sin((x / WIDTH) * Math.PI) + 14)
  }
  for (let at = 0; at < 40; at += 1) art.rect(draw() * WIDTH, 690 + draw() * 90, 24, 3, at % 2 ? 7 : 5)
  return art
}

function lantern(art: Canvas, x: number, y: number) {
  art.rect(x - 1, y - 14, 2, 14, 8)
  art.disc(x, y + 26, 28, 5)
  art.disc(x, y + 26, 18, 6)
  art.rect(x - 14, y - 4, 28, 7, 7)
  art.rect(x - 14, y + 50, 28, 7, 7)
  art.rect(x - 1, y + 57, 2, 22, 7)
}

function roof(art: Canvas, x: number, y: number, width: number, colour: number) {
  art.polygon(
    [
      [x - 30, y + 96],
      [x + 8, y + 70],
      [x + 60, y],
      [x + width - 60, y],
      [x + width - 8, y + 70],
      [x + width + 30, y + 96],
    ],
    colour,
  )
  art.rect(x + 24, y + 96, width - 48, 330, colour)
  for (let column = x + 60; column < x + width - 90; column += 96) art.rect(column, y + 150, 56, 74, 9)
}

export function chart() {
  const art = new Canvas(['#faf7f1', '#e3ddd2', '#3f505d', '#7d9aa8', '#b8402f'])
  art.rect(0, 0, WIDTH, HEIGHT, 0)
  for (let line = 0; line < 6; line += 1) art.rect(110, 130 + line * 104, 980, 2, 1)
  const heights = [210, 262, 318, 391, 468]
  heights.forEach((height, at) => {
    art.rect(170 + at * 186, 650 - height, 104, height, at === heights.length - 1 ? 4 : 3)
  })
  art.rect(110, 648, 980, 5, 2)
  return art
}

export function network() {
  const art = new Canvas(['#e9eef0', '#dce5e8', '#a9bfc8', '#56788a', '#2d4a5b', '#b8402f'])
  art.bands(0, 1)
  const draw = random(61)
  const points = Array.from(
    { length: 34 },
    () => [80 + draw() * 1040, 80 + draw() * 640, 6 + draw() * 15] as const,
  )
  for (const [x, y] of points)
    for (const [toX, toY] of points)
      if (x < toX && Math.hypot(toX - x, toY - y) < 210) art.line(x, y, toX, toY, 2.5, 2)
  points.forEach(([x, y, radius], at) => {
    art.disc(x, y, radius, at % 9 === 4 ? 5 : at % 2 ? 3 : 4)
  })
  return art
}
