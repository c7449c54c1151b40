import 'server-only'

/** What the worker can do, by the `kind` under which it is enqueued. A handler may run twice: it must bear that. */
export const jobKinds: Readonly<Record<string, (payload: unknown, at: number) => Promise<void>>> = {}
