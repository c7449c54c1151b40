/** Whether the credit line that a licensee owes can be read on its page. */

export type CreditCode =
  | 'CREDIT_OK'
  | 'CREDIT_MISSING'
  | 'CREDIT_OTHER_SOURCE'
  | 'CREDIT_HIDDEN'
  | 'CREDIT_IMAGE_ONLY'

export interface CreditCheck {
  code: CreditCode
  compliant: boolean
  /** The source that the page names in place of ours; null where it names none. */
  seen: string | null
}

/**
 * Form in which credit lines are compared: NFKC makes the full-width colon a half-width one; spaces and quotation
 * marks around names say nothing about whom they credit; letters compare without case.
 */
const comparable = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\u2060\ufeff]+/gu, '')
    .replace(/["“”'‘’「」『』《》]/gu, '')
    .toLowerCase()

/** The end of a name: 来源：国际在线网 credits another, 来源：国际在线 编辑：… credits us. */
const NAME_GOES_ON = /^[\p{L}\p{N}]/u
const LABELS = /^(编辑|责编|责任编辑|作者|记者|时间|日期|原标题|发布|阅读|点击|20\d\d|19\d\d)/u

const labelOf = (template: string) => {
  const colon = template.indexOf(':')
  return colon < 0 ? '' : template.slice(0, colon + 1)
}

const seenAfter = (page: string, label: string): string | null => {
  if (!label) return null
  const start = page.indexOf(label)
  if (start < 0) return null
  return /^[\p{L}\p{N}·-]{1,40}/u.exec(page.slice(start + label.length))?.[0] ?? null
}

/** Finds the line as a whole name: what follows must not be the rest of a longer name. */
function carries(lines: readonly string[], want: string): boolean {
  return lines.some((line) => {
    for (let at = line.indexOf(want); at >= 0; at = line.indexOf(want, at + 1)) {
      const rest = line.slice(at + want.length)
      if (!NAME_GOES_ON.test(rest) || LABELS.test(rest)) return true
    }
    return false
  })
}

/**
 * Checks what a page shows against the credit line of the grant (`来源：国际在线`). `visible` false: the line is in
 * the page and no reader sees it; `inImage`: it stands only within a picture, so neither search nor screen reader
 * finds it. Both are breaches, as are another source's name and none at all.
 */
export function checkCredit(
  template: string,
  seenText: string,
  how: { visible: boolean; inImage: boolean } = { visible: true, inImage: false },
): CreditCheck {
  const want = comparable(template)
  // A space ends a name, so words are compared as they stand beside the text without spaces.
  const spaced = seenText.normalize('NFKC').replace(/:\s+/gu, ':').split(/\s+/u).map(comparable)
  const lines = [...seenText.split(/\r?\n/u).map(comparable), ...spaced]
  const breach = (code: CreditCode, seen: string | null = null): CreditCheck => ({
    code,
    compliant: false,
    seen,
  })
  if (carries(lines, want)) {
    if (how.inImage) return breach('CREDIT_IMAGE_ONLY')
    return how.visible ? { code: 'CREDIT_OK', compliant: true, seen: null } : breach('CREDIT_HIDDEN')
  }
  const other =
    [...spaced, ...lines].map((line) => seenAfter(line, labelOf(want))).find((one) => one !== null) ?? null
  return other === null ? breach('CREDIT_MISSING') : breach('CREDIT_OTHER_SOURCE', other)
}
