import { GREY, INK, MEASURE, PAGE, SEAL, type Style, type TypeSetter } from './type-setter'

const line: Style = { font: 'regular', size: 12, leading: 24 }
const caption: Style = { font: 'regular', size: 8.5, leading: 13, color: GREY }
const RADIUS = 43
const CODE = 84

/** Height in points of the foot, which is never torn between pages. */
export const FOOT_HEIGHT = 104

interface Foot {
  lines: readonly string[]
  operator: string
  code: { size: number; get(row: number, column: number): number | boolean }
}

/** Parties and date at the left, the seal beside them, the code at the right edge. */
export function drawFoot(setter: TypeSetter, { lines, operator, code }: Foot) {
  const { pdf } = setter
  const top = pdf.y
  const codeLeft = PAGE.side + MEASURE - CODE
  const sealCentre = codeLeft - 24 - RADIUS
  const width = sealCentre - RADIUS - 12 - PAGE.side
  pdf.y = top + 6
  for (const text of lines) setter.paragraph(text, line, { width, align: 'left', flow: false })
  const bottom = pdf.y
  drawSeal(setter, sealCentre, top + RADIUS, operator)
  drawCode(pdf, code, codeLeft, top)
  pdf.y = top + CODE + 2
  setter.line('扫码查验', caption, codeLeft, CODE, 'center')
  pdf.y = Math.max(bottom, top + FOOT_HEIGHT)
}

/**
 * A round mark with the licensor's name and the words 电子签名: it shows that there is a signature. It does not
 * imitate an official stamp, which has its name on an arc around a star.
 */
function drawSeal(setter: TypeSetter, x: number, y: number, operator: string) {
  const { pdf } = setter
  pdf.circle(x, y, RADIUS).lineWidth(1.6).strokeColor(SEAL).stroke()
  pdf
    .circle(x, y, RADIUS - 3.5)
    .lineWidth(0.5)
    .strokeColor(SEAL)
    .stroke()
  const rows = sealRows(operator)
  // The more rows, the nearer the first comes to the top of the circle, where there is less room across.
  const across = RADIUS * (rows.length > 3 ? 1.05 : rows.length > 2 ? 1.3 : 1.55)
  const size = Math.min(9.5, across / Math.max(...rows.map((row) => [...row].length)))
  const name: Style = { font: 'bold', size, leading: size * 1.4, color: SEAL }
  const sign: Style = { font: 'bold', size: 8.5, leading: 13, color: SEAL }
  pdf.y = y - 4 - (rows.length * name.leading + sign.leading) / 2
  for (const row of rows) {
    setter.line(row, name, x - RADIUS, 2 * RADIUS, 'center')
    pdf.y += name.leading
  }
  pdf.y += 4
  pdf
    .moveTo(x - RADIUS * 0.6, pdf.y)
    .lineTo(x + RADIUS * 0.6, pdf.y)
    .lineWidth(0.5)
    .stroke()
  pdf.y += 3
  setter.line('电子签名', sign, x - RADIUS, 2 * RADIUS, 'center')
}

/** The name in rows of about equal length, at most four: longer names get smaller type, not an ellipsis. */
function sealRows(name: string): string[] {
  const characters = [...name]
  const count = Math.min(4, Math.max(1, Math.ceil(characters.length / 6)))
  const length = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_one, at) =>
    characters.slice(at * length, (at + 1) * length).join(''),
  ).filter((row) => row !== '')
}

function drawCode(pdf: PDFKit.PDFDocument, code: Foot['code'], left: number, top: number) {
  const module = CODE / code.size
  for (let row = 0; row < code.size; row += 1)
    for (let column = 0; column < code.size; column += 1)
      if (code.get(row, column)) pdf.rect(left + column * module, top + row * module, module, module)
  pdf.fill(INK)
}
