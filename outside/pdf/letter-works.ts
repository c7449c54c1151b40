import type { LetterBlock } from '@/domain/licensing/letter'
import { GREY, INK, MEASURE, PAGE, type Style, type TypeSetter } from './type-setter'

type Work = Extract<LetterBlock, { type: 'work' }>

const cell: Style = { font: 'regular', size: 10, leading: 16 }
const head: Style = { font: 'bold', size: 10, leading: 16 }
const address: Style = { font: 'regular', size: 8, leading: 12, color: GREY }
const PAD = 5

/** Columns by share of the measure. */
const columns = [
  { label: '', share: 0.06 },
  { label: '作品标题', share: 0.38 },
  { label: '稿号', share: 0.18 },
  { label: '发表时间', share: 0.16 },
  { label: '授权内容', share: 0.22 },
] as const

/** The works as a table with hairlines; a work is never torn between pages, and each page repeats the head. */
export function drawWorks(setter: TypeSetter, works: readonly Work[]) {
  const { pdf } = setter
  const edges = columnEdges()
  setter.space(2)
  drawHead(setter, edges)
  for (const { index, work, cells } of works) {
    const texts = [String(index), ...cells]
    const heights = texts.map((text, at) => setter.heightOf(text, cell, (edges[at]?.width ?? 0) - PAD))
    const urlLeft = edges[1]?.x ?? PAGE.side
    const urlWidth = PAGE.side + MEASURE - urlLeft
    const textHeight = Math.max(...heights)
    const height = textHeight + setter.heightOf(work.url, address, urlWidth) + 2 * PAD
    if (setter.room < height) {
      setter.need(height + head.leading + 2 * PAD)
      drawHead(setter, edges)
    }
    const top = pdf.y
    for (const [at, text] of texts.entries()) {
      pdf.y = top + PAD
      const { x = 0, width = 0 } = edges[at] ?? {}
      setter.paragraph(text, cell, { x, width: width - PAD, align: 'left', flow: false })
    }
    pdf.y = top + PAD + textHeight
    setter.paragraph(work.url, address, { x: urlLeft, width: urlWidth, align: 'left', flow: false })
    pdf.y = top + height
    setter.rule(PAGE.side, MEASURE)
  }
  setter.space(6)
}

function drawHead(setter: TypeSetter, edges: readonly { x: number; width: number }[]) {
  const { pdf } = setter
  setter.need(head.leading + 2 * PAD + 3 * cell.leading)
  setter.rule(PAGE.side, MEASURE, INK, 0.8)
  const top = pdf.y
  for (const [at, { label }] of columns.entries()) {
    pdf.y = top + PAD
    const { x = 0, width = 0 } = edges[at] ?? {}
    setter.line(label, head, x, width, 'left')
  }
  pdf.y = top + head.leading + 2 * PAD
  setter.rule(PAGE.side, MEASURE, INK, 0.5)
}

function columnEdges() {
  let x: number = PAGE.side
  return columns.map(({ share }) => {
    const edge = { x: x + PAD / 2, width: share * MEASURE }
    x += edge.width
    return edge
  })
}
