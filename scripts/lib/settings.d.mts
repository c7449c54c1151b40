/** Types of settings.mjs for the scripts that are TypeScript. */
export function makeDataFolder(dataFolder: string): void
export function secretOf(from: {
  given?: string | undefined
  dataFolder: string
  mayDraw: boolean
}): string | null
