/** Money in integer minor units (fen for CNY) with its ISO 4217 currency. */
export interface Money {
  amount: number
  currency: string
}

export const money = (amount: number, currency = 'CNY'): Money => {
  if (!Number.isSafeInteger(amount)) throw new RangeError('money is a whole number of minor units')
  return { amount, currency }
}
