/** Runs once when the server starts, not at build. The body lies apart, since it needs Node. */
export async function register() {
  if (process.env['NEXT_RUNTIME'] === 'nodejs') {
    const { startServer } = await import('./usecases/start-server')
    await startServer()
  }
}
