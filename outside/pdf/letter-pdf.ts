import { readFile } from 'node:fs/promises'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import qrcode from 'qrcode'
import {
  canonicalLetterText,
  type LetterBlock,
  type LetterFacts,
  letterBlocks,
} from '@/domain/licensing/letter'
import { Refused } from '@/lib/refused'
import { type FontFacts, fontFacts, missingIn } from './font-facts'
import { drawFoot, FOOT_HEIGHT } from './letter-foot'
import { drawWorks } from './letter-works'
import { FLOOR, GREY, MEASURE, PAGE, type Style, TypeSetter } from './type-setter'

export interface LetterPdfInput {
  facts: LetterFacts
  /** `canonicalLetterText(facts)`, as signed. */
  text: string
  /** Compact JWS over that text; goes into the file as an attachment. */
  jws: string
  /** Address of the public page that tells whether the letter holds. */
  verifyUrl: string
}

const styles = {
  title: { font: 'bold', size: 26, leading: 44 },
  number: { font: 'regular', size: 11, leading: 18, color: GREY },
  label: { font: 'bold', size: 12, leading: 21 },
  body: { font: 'regular', size: 12, leading: 21 },
  heading: { font: 'bold', size: 13, leading: 25 },
  small: { font: 'regular', size: 8.5, leading: 13, color: GREY },
} as const satisfies Record<string, Style>

/** Words on the page that are not in the signed text. */
const said = {
  check: (url: string) => `查验：扫描二维码，或者访问 ${url}`,
  attached: '本文件附有签名文件 letter.jws 和签名所及文本 letter.txt，可以用授权方公布的公钥离线查验。',
  page: (page: number, of: number) => `第 ${page} 页，共 ${of} 页`,
  fixed: '电子签名扫码查验作品标题稿号发表时间授权内容第页共0123456789',
}

/**
 * The letter as PDF (A4): the blocks of the signed text, works as a table, seal, QR code of `verifyUrl`, and the
 * signature as attachments. Fonts are embedded as subsets. The same input gives the same bytes.
 * Throws Refused('letter-glyph-missing', {characters}) where the font could not draw everything, and TypeError where
 * facts, text and signature do not belong together.
 */
export async function letterPdf({ facts, text, jws, verifyUrl }: LetterPdfInput): Promise<Uint8Array> {
  if (canonicalLetterText(facts) !== text) throw new TypeError('the text is not that of the facts')
  if (Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8') !== text)
    throw new TypeError('the signature is not over the text')
  const fonts = await letterFonts()
  const missing = [fonts.regular, fonts.bold].flatMap((font) =>
    missingIn([text, said.check(verifyUrl), said.attached, said.fixed].join('\n'), font),
  )
  if (missing.length > 0)
    throw new Refused('letter-glyph-missing', { characters: [...new Set(missing)].join('、') })

  const issued = new Date(facts.issuedAt)
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: PAGE.top, left: PAGE.side, right: PAGE.side, bottom: 0 },
    bufferPages: true,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    // No default font: pdfkit would load Helvetica's, and a font file named here too would be opened at every change.
    font: '',
    info: {
      Title: `授权书 ${facts.number}`,
      Author: facts.licensor.operator,
      CreationDate: issued,
      ModDate: issued,
    },
  })
  pdf.registerFont('regular', fonts.regularFile)
  pdf.registerFont('bold', fonts.boldFile)
  const bytes = collect(pdf)
  const setter = new TypeSetter(pdf, fonts, () => pdf.addPage())
  pdf.addPage()
  const blocks = letterBlocks(facts)
  drawBlocks(setter, blocks)
  drawEnd(setter, facts, blocks, verifyUrl)
  numberPages(setter, facts.number)
  attach(pdf, { 'letter.jws': jws, 'letter.txt': text }, issued)
  pdf.end()
  return bytes
}

/** Characters of a text that a letter could not show. To be asked before a number is drawn. */
export async function missingGlyphs(text: string): Promise<string[]> {
  const { regular, bold } = await letterFonts()
  return [...new Set([...missingIn(text, regular), ...missingIn(text, bold)])]
}

function drawBlocks(setter: TypeSetter, blocks: readonly LetterBlock[]) {
  const indent = 2 * styles.body.size
  for (const [at, block] of blocks.entries()) {
    switch (block.type) {
      case 'title':
        setter.paragraph(block.text, styles.title, { align: 'center' })
        break
      case 'number':
        setter.paragraph(block.text, styles.number, { align: 'right' })
        setter.space(4)
        setter.rule(PAGE.side, MEASURE)
        setter.space(14)
        break
      case 'heading':
        setter.space(8)
        setter.need(styles.heading.leading + 3 * styles.body.leading)
        setter.paragraph(block.text, styles.heading)
        break
      case 'opening':
        setter.space(4)
        setter.paragraph(block.text, styles.body, { indent })
        break
      case 'field':
        drawField(setter, block)
        break
      case 'work':
        // The table takes all works at the first one.
        if (blocks[at - 1]?.type !== 'work')
          drawWorks(
            setter,
            blocks.filter((one) => one.type === 'work'),
          )
        break
      case 'term':
        setter.paragraph(`${block.index}. ${block.text}`, styles.body, { indent })
        break
      case 'closing':
        break
    }
  }
}

/** A label and what stands to it, in two columns, as a form has them. */
function drawField(setter: TypeSetter, { label, text }: Extract<LetterBlock, { type: 'field' }>) {
  const { size } = styles.body
  const x = PAGE.side + 2 * size
  const column = 5.5 * size
  setter.need(styles.body.leading)
  setter.line(`${label}：`, styles.label, x, column, 'left')
  setter.paragraph(text, styles.body, { x: x + column, width: MEASURE - 2 * size - column, align: 'left' })
}

/** Parties, seal and code stay together, and so do the lines that say how to check them. */
function drawEnd(setter: TypeSetter, facts: LetterFacts, blocks: readonly LetterBlock[], verifyUrl: string) {
  setter.space(18)
  setter.need(FOOT_HEIGHT + 3 * styles.small.leading + 12)
  drawFoot(setter, {
    lines: blocks.flatMap((one) => (one.type === 'closing' ? [one.text] : [])),
    operator: facts.licensor.operator,
    code: qrcode.create(verifyUrl, { errorCorrectionLevel: 'M' }).modules,
  })
  setter.space(12)
  setter.paragraph(said.check(verifyUrl), styles.small, { align: 'left' })
  setter.paragraph(said.attached, styles.small, { align: 'left' })
}

function numberPages(setter: TypeSetter, number: string) {
  const { pdf } = setter
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page)
    pdf.y = FLOOR + 26
    setter.line(said.page(page + 1, count), styles.small, PAGE.side, MEASURE, 'center')
    if (page === 0) continue
    pdf.y = PAGE.top - 34
    setter.line(number, styles.small, PAGE.side, MEASURE, 'right')
  }
}

function attach(pdf: PDFKit.PDFDocument, files: Record<string, string>, at: Date) {
  for (const [name, content] of Object.entries(files))
    pdf.file(Buffer.from(content), {
      name,
      type: name.endsWith('.jws') ? 'application/jose' : 'text/plain',
      creationDate: at,
      modifiedDate: at,
    })
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
}

interface LetterFonts {
  regularFile: string
  boldFile: string
  regular: FontFacts
  bold: FontFacts
}

let fontsRead: Promise<LetterFonts> | undefined

/** Noto Serif SC (SIL Open Font License) as installed; its character maps are read once. */
function letterFonts(): Promise<LetterFonts> {
  fontsRead ??= (async () => {
    const folder = path.join(
      /* turbopackIgnore: true */ process.cwd(),
      'node_modules/@expo-google-fonts/noto-serif-sc',
    )
    const regularFile = path.join(folder, '400Regular/NotoSerifSC_400Regular.ttf')
    const boldFile = path.join(folder, '700Bold/NotoSerifSC_700Bold.ttf')
    const [regular, bold] = await Promise.all([readFile(regularFile), readFile(boldFile)])
    return { regularFile, boldFile, regular: fontFacts(regular), bold: fontFacts(bold) }
  })()
  fontsRead.catch(() => {
    fontsRead = undefined
  })
  return fontsRead
}
