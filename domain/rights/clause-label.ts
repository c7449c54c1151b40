const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

const chinese = (n: number): string => {
  if (n < 10) return digits[n] ?? String(n)
  if (n > 99) return String(n)
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits[tens] : ''}十${n % 10 ? digits[n % 10] : ''}`
}

/** How people call a clause of the statement: S4 is 第四条 or clause 4; S3.2 is 第三条第二项. */
export function clauseLabel(id: string, locale: string): string {
  const found = /^[A-Z](\d+)(?:\.(\d+))?$/.exec(id)
  if (!found) return id
  const [, main = '', sub] = found
  if (!locale.startsWith('zh')) return `clause ${main}${sub ? `.${sub}` : ''}`
  return `第${chinese(Number(main))}条${sub ? `第${chinese(Number(sub))}项` : ''}`
}
