import 'server-only'

/** After so many attempts a mail or job is given up and shown as failed: some nine hours after the first. */
export const MOST_ATTEMPTS = 8

/** Milliseconds until the next attempt: half a minute, then four times as long each, at most two hours. */
export const backoff = (attempts: number): number => Math.min(30_000 * 4 ** (attempts - 1), 2 * 3_600_000)
