const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** `S4` as people say it: 第四条 in Chinese, S4 elsewhere. Numbers above ten and other forms stay as they are. */
export function clauseName(clause: string, locale: string): string {
  const numeral = NUMERALS[Number(/^S(\d+)$/.exec(clause)?.[1] ?? Number.NaN)]
  return locale.startsWith('zh') && numeral ? `第${numeral}条` : clause
}
