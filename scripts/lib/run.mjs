import { spawn } from 'node:child_process'

/**
 * Runs a command to its end. `quiet` keeps its output and hands it back instead of showing it, so that a step that
 * succeeds says one line and a step that fails says everything.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean, limitMs?: number }} [options]
 *   `env` is laid over the process's own; an undefined value takes a variable away. After `limitMs` the command is ended.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 where the command does not exist
 */
export function run(command, args, options = {}) {
  const { cwd, env = {}, quiet = false, limitMs } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: layOver(process.env, env),
      // A group of its own, so that a command whose time is over is ended together with what it started.
      detached: limitMs !== undefined && process.platform !== 'win32',
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    let output = ''
    let timedOut = false
    const keep = (bytes) => {
      output += bytes
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const timer =
      limitMs !== undefined &&
      setTimeout(() => {
        timedOut = true
        endGroup(child, 'SIGKILL')
      }, limitMs)
    // A step must not outlive the command that asked for it.
    const pass = (signal) => endGroup(child, signal)
    process.on('SIGTERM', pass)
    process.on('SIGINT', pass)
    const finish = (code) => {
      if (timer) clearTimeout(timer)
      process.off('SIGTERM', pass)
      process.off('SIGINT', pass)
      resolve({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      finish(127)
    })
    child.on('close', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Not a group of its own, or ended meanwhile.
    child.kill(signal)
  }
}

/** The environment `base` with `over` laid upon it; undefined removes. */
export function layOver(base, over) {
  const merged = { ...base, ...over }
  for (const name of Object.keys(merged)) if (merged[name] === undefined) delete merged[name]
  return merged
}

/**
 * Says now and then that long work is still going on, so that nobody takes it for stuck.
 * @template T
 * @param {(line: string) => void} say
 * @param {string} what as in `still building`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function patiently(say, what, work) {
  const began = Date.now()
  const timer = setInterval(() => say(`  …still ${what} (${duration(Date.now() - began)})`), 30_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** `4.2 s`, `2 min 05 s` */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}
