import { sha256 } from '@/lib/hash'
import { article } from './article'
import { base } from './base'
import { lists } from './lists'
import { papers } from './papers'

/** The one stylesheet of the reader pages. */
export const stylesheet = [base, lists, article, papers]
  .join('\n')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\n\s*/g, '\n')
  .trim()

/** Changes with the words of the sheet, so that browsers may keep it for ever. */
export const styleAddress = `/assets/site.css?v=${sha256(stylesheet).slice(0, 12)}`
