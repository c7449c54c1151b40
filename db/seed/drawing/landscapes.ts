import { Canvas, HEIGHT, WIDTH } from './canvas'
import { random, ridge } from './shapes'

/** Silhouettes of land and water. Each draws the same picture every time. */

export function hills() {
  const art = new Canvas([
    '#f3e3cf',
    '#f1d6bd',
    '#ecc7ab',
    '#e4b69c',
    '#e9967a',
    '#b7a8a6',
    '#8c8e96',
    '#63707c',
    '#3f505d',
    '#26363f',
  ])
  art.bands(0, 3, 520)
  art.rect(0, 520, WIDTH, 280, 3)
  art.disc(820, 300, 74, 4)
  for (let layer = 0; layer < 5; layer += 1)
    art.below(ridge(11 + layer, 360 + layer * 84, 70 - layer * 5, 1 + layer * 0.15), 5 + layer)
  return art
}

export function terraces() {
  const art = new Canvas([
    '#dfe9e6',
    '#cddfd9',
    '#b9d2cb',
    '#8fae9f',
    '#a9c48f',
    '#93b37c',
    '#7da16b',
    '#678d5c',
    '#52784e',
    '#3f6442',
    '#2d4f36',
  ])
  art.bands(0, 2, 360)
  art.below(ridge(3, 250, 60), 3)
  for (let step = 0; step < 14; step += 1) {
    const base = 330 + step * 36
    const edge = (x: number) =>
      base + Math.sin(x / 210 + step * 0.9) * 26 + Math.sin(x / 90 + step) * 8 + (x - 600) * 0.03
    art.below(edge, 4 + (step % 6))
    art.below(edge, 10, (x) => edge(x) + 4)
  }
  return art
}

export function bridge() {
  const art = new Canvas([
    '#e7edf0',
    '#d9e4e9',
    '#c9d8df',
    '#b3c6cf',
    '#8ea6b2',
    '#6f8b99',
    '#a4bcc6',
    '#94afba',
    '#4c6573',
    '#33495a',
    '#d8e3e7',
  ])
  art.bands(0, 3, 470)
  art.below(ridge(21, 380, 46), 4, () => 500)
  art.below(ridge(22, 430, 30), 5, () => 500)
  art.rect(0, 500, WIDTH, 300, 6)
  for (let line = 0; line < 26; line += 1) {
    const y = 512 + line * 11
    art.rect((line * 397) % 900, y, 150 + ((line * 131) % 300), 3, line % 3 ? 7 : 10)
  }
  art.rect(0, 408, WIDTH, 22, 9)
  for (const x of [0, 300, 600, 900]) {
    art.below(
      (column) => 430 + arch(column - x, 300, 92),
      8,
      (column) => (column >= x && column <= x + 300 ? 430 : 0),
    )
    art.below(
      () => 430,
      8,
      (column) => (column >= x && column <= x + 300 ? 530 - arch(column - x, 300, 92) : 0),
    )
  }
  for (let x = 12; x < WIDTH; x += 48) art.rect(x, 384, 5, 26, 9)
  art.rect(0, 382, WIDTH, 5, 9)
  return art
}

/** Height of a round arch over its span; 0 at both feet. */
const arch = (x: number, span: number, height: number) =>
  x <= 14 || x >= span - 14 ? 0 : height * Math.sqrt(Math.max(0, 1 - ((x - span / 2) / (span / 2 - 14)) ** 2))

export function harbour() {
  const art = new Canvas([
    '#f2dfc6',
    '#eccfb2',
    '#e3bd9f',
    '#d4a68d',
    '#7f8d94',
    '#66767e',
    '#8b6f63',
    '#2f3d46',
    '#43535c',
    '#b04a3a',
    '#caa07d',
  ])
  art.bands(0, 3, 520)
  art.below(ridge(31, 470, 34), 10, () => 560)
  art.rect(0, 560, WIDTH, 240, 4)
  for (let line = 0; line < 22; line += 1)
    art.rect((line * 311) % 1000, 575 + line * 10, 120 + ((line * 83) % 260), 3, 5)
  for (const x of [140, 470, 800]) crane(art, x)
  art.rect(0, 540, WIDTH, 26, 7)
  const draw = random(9)
  for (let x = 40; x < 1120; x += 62)
    for (let row = 0; row < 1 + draw() * 3; row += 1)
      art.rect(x, 512 - row * 28, 58, 25, [6, 8, 9][Math.floor(draw() * 3)] ?? 6)
  art.polygon(
    [
      [620, 640],
      [1120, 640],
      [1070, 706],
      [680, 706],
    ],
    7,
  )
  art.rect(700, 596, 250, 46, 8)
  art.rect(960, 560, 90, 82, 8)
  return art
}

function crane(art: Canvas, x: number) {
  art.rect(x, 250, 16, 300, 7)
  art.rect(x + 110, 250, 16, 300, 7)
  art.line(x, 420, x + 126, 360, 8, 7)
  art.rect(x - 110, 240, 330, 14, 7)
  art.line(x + 62, 170, x - 108, 244, 6, 7)
  art.line(x + 62, 170, x + 216, 244, 6, 7)
  art.rect(x + 54, 168, 16, 80, 7)
  art.rect(x - 76, 254, 4, 96, 7)
}

export function viaduct() {
  const art = new Canvas([
    '#eaf0ea',
    '#dde8e0',
    '#cbdcd4',
    '#b5ccc4',
    '#93b0a6',
    '#71948a',
    '#56776f',
    '#3a5550',
    '#e9ece8',
    '#7a8c94',
    '#c0473a',
  ])
  art.bands(0, 3, 560)
  art.below(ridge(41, 330, 80), 4)
  art.below(ridge(42, 430, 60), 5)
  art.below(ridge(43, 620, 40), 6)
  for (let x = 70; x < WIDTH; x += 190)
    art.polygon(
      [
        [x, 470],
        [x + 46, 470],
        [x + 36, HEIGHT],
        [x + 10, HEIGHT],
      ],
      9,
    )
  art.rect(0, 446, WIDTH, 28, 9)
  art.polygon(
    [
      [180, 384],
      [236, 366],
      [1200, 366],
      [1200, 440],
      [150, 440],
      [156, 412],
    ],
    8,
  )
  art.rect(160, 424, 1040, 6, 10)
  for (let x = 270; x < WIDTH; x += 58) art.rect(x, 384, 40, 20, 7)
  art.polygon(
    [
      [188, 396],
      [232, 380],
      [246, 380],
      [246, 402],
      [182, 402],
    ],
    7,
  )
  for (let x = 60; x < WIDTH; x += 260) art.rect(x, 300, 6, 148, 9)
  art.rect(0, 312, WIDTH, 2, 9)
  return art
}
