const folded = (name: string) => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** Whether two printed names of an outlet are one: width, spaces and case do not tell them apart. */
export const sameSourceName = (a: string, b: string) => folded(a) === folded(b)
