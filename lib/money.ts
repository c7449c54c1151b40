/** Money in integer minor units (fen for CNY) with its ISO 4217 currency. */
export interface Money {
  amount: number
  currency: string
}

export const money = (amount: number, currency = 'CNY'): Money => {
  if (!Number.isSafeInteger(amount)) throw new RangeError('money is a whole number of minor units')
  return { amount, currency }
}

/** `300.00 元` or `CNY 300.00`, from integer minor units. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    amount / 100,
  )
  if (!locale.startsWith('zh')) return `${currency} ${figure}`
  return currency === 'CNY' ? `${figure} 元` : `${figure} ${currency}`
}

/** Yuan as typed (`300`, `1,200.5`) in fen; null where it is no amount of money. */
export function fenOf(typed: string): number | null {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[,，\s]/g, ''))
  return found?.[1] ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
}
