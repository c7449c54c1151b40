/** One line of JSON on standard error: the shape that log collectors read. Never give it passwords, tokens or bodies. */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: Record<string, unknown> = {}) {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`)
}

/** An unexpected fault, with its stack and the request id under which it is told to the person. */
export function logFault(event: string, error: unknown, facts: Record<string, unknown> = {}) {
  const told =
    error instanceof Error
      ? { error: error.message, stack: error.stack, cause: error.cause ? String(error.cause) : undefined }
      : { error: String(error) }
  log('error', event, { ...facts, ...told })
}
