/**
 * Full-width forms, ideographic and no-break spaces as their plain counterparts, one code unit for one, so that a
 * position in the folded line is a position in the line as it came in.
 */
export function fold(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n\v\f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, ' ')
    .replace(/[｜丨∣︱│]/g, '|')
    .replace(/[／]/g, '/')
}

/** For comparing: NFKC, lower case, no white space, no quotation marks. */
export const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\u2060\ufeff"'“”‘’「」『』]/g, '')

/** For display: runs of white space as one space, none at the ends; zero-width debris gone. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()

const HAN = /\p{Script=Han}/u
export const hasHan = (text: string): boolean => HAN.test(text)

/** Text that a database, an XML reader and the editor can hold: no control characters but tab and line feed, no lone surrogates. */
export const fitText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
