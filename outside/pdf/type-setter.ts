import { breakLines } from './break-lines'
import type { FontFacts } from './font-facts'

type Pdf = PDFKit.PDFDocument

/** A4 with margins of 25 mm, in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 71, top: 71, bottom: 77 } as const
export const MEASURE = PAGE.width - 2 * PAGE.side
export const FLOOR = PAGE.height - PAGE.bottom

export const INK = '#241f1a'
export const GREY = '#6f675d'
export const HAIRLINE = '#b9b1a5'
export const SEAL = '#b83a2b'

export interface Style {
  font: 'regular' | 'bold'
  size: number
  leading: number
  color?: string
}

export interface ParagraphOptions {
  x?: number
  width?: number
  /** Indent of the first line in points. */
  indent?: number
  align?: 'justify' | 'left' | 'right' | 'center'
  /** Whether lines may go on to the next page; a caller that has made room says no. */
  flow?: boolean
}

/**
 * Sets paragraphs line by line on pdfkit: its own wrapping neither keeps Chinese marks off the line's ends nor
 * fills the measure.
 */
export class TypeSetter {
  constructor(
    readonly pdf: Pdf,
    private readonly fonts: Record<Style['font'], FontFacts>,
    private readonly newPage: () => void,
  ) {}

  /** Room down to the bottom margin, in points. */
  get room() {
    return FLOOR - this.pdf.y
  }

  /** Starts a new page unless so much room is left. */
  need(height: number) {
    if (this.room < height) this.newPage()
  }

  space(height: number) {
    this.pdf.y += height
  }

  lines(text: string, style: Style, width: number, indent = 0) {
    return breakLines(
      text,
      (line) => (line === 0 ? width - indent : width) + 0.01,
      (part) => this.fonts[style.font].width(part) * style.size,
    )
  }

  /** Height in points that the paragraph would take. */
  heightOf(text: string, style: Style, width: number, indent = 0) {
    return this.lines(text, style, width, indent).length * style.leading
  }

  paragraph(text: string, style: Style, options: ParagraphOptions = {}) {
    const { x = PAGE.side, width = MEASURE, indent = 0, align = 'justify', flow = true } = options
    for (const [at, line] of this.lines(text, style, width, indent).entries()) {
      if (flow) this.need(style.leading)
      const inset = at === 0 ? indent : 0
      this.line(line.text, style, x + inset, width - inset, line.last && align === 'justify' ? 'left' : align)
      this.pdf.y += style.leading
    }
  }

  /** One line at the current height, which it does not change. */
  line(text: string, style: Style, x: number, width: number, align: NonNullable<ParagraphOptions['align']>) {
    this.pdf
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.color ?? INK)
    const slack = width - this.fonts[style.font].width(text) * style.size
    const gaps = [...text].length - 1
    // More than two characters' worth of slack comes from a long word, and stretching would tear the line apart.
    const stretch = align === 'justify' && gaps > 0 && slack > 0 && slack < 2 * style.size ? slack / gaps : 0
    const shift = align === 'right' ? slack : align === 'center' ? slack / 2 : 0
    const { y } = this.pdf
    const top = y + (style.leading - style.size * 1.44) / 2
    this.pdf.text(text, x + shift, top, { lineBreak: false, characterSpacing: stretch })
    this.pdf.y = y
  }

  rule(x: number, width: number, color: string = HAIRLINE, weight = 0.5) {
    this.pdf
      .moveTo(x, this.pdf.y)
      .lineTo(x + width, this.pdf.y)
      .lineWidth(weight)
      .strokeColor(color)
      .stroke()
  }
}
