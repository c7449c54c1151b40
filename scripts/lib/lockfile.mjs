/**
 * npm leaves optional packages of other platforms out of package-lock.json when the registry it asked had no copy of
 * them, and `npm ci` then refuses that very file (EUSAGE, "Missing: … from lock file"). These functions find such
 * holes and fill them with entries that npm accepts: on a machine of that platform npm fetches the package, on every
 * other it skips it by `os`, `cpu` and `libc`.
 */

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/**
 * Platform told by a package's name: `@next/swc-linux-x64-musl` gives `{ os: ['linux'], cpu: ['x64'], libc: ['musl'] }`.
 * A part that the name does not tell is left out.
 * @param {string} name
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }}
 */
export function platformOf(name) {
  const words = name
    .replace(/^.*\//, '')
    .replaceAll('windows', 'win32')
    .replaceAll('linuxmusl', 'linux-musl')
    .split(/[-.]/)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.includes('gnu')
      ? 'glibc'
      : undefined
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
  }
}

/** Where Node would look for `name` from the package at `from`, nearest first: keys of `packages` in the lock file. */
function* placesOf(from, name) {
  let at = from
  while (true) {
    yield at ? `${at}/node_modules/${name}` : `node_modules/${name}`
    if (!at) return
    const cut = at.lastIndexOf('node_modules/')
    at = cut <= 0 ? '' : at.slice(0, cut - 1)
  }
}

/**
 * Optional dependencies that the lock file names but has no entry for.
 * @param {{ packages: Record<string, any> }} lock a parsed package-lock.json, version 3
 * @returns {{ from: string, name: string, range: string }[]}
 */
export function holesOf(lock) {
  const holes = []
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (![...placesOf(from, name)].some((place) => place in lock.packages))
        holes.push({ from, name, range })
    }
  }
  return holes
}

/**
 * The lock file with its holes filled, entries in npm's order. Without holes the value is equal to what came in.
 * @param {{ packages: Record<string, any> }} lock
 */
export function fillHoles(lock) {
  const packages = { ...lock.packages }
  for (const { from, name, range } of holesOf(lock)) {
    const parent = packages[from]
    const version = String(range).replace(/^[~^=v]+/, '')
    const taken = packages[`node_modules/${name}`]
    const place = taken && taken.version !== version ? `${from}/node_modules/${name}` : `node_modules/${name}`
    // Keys in npm's own order, so that its next write leaves them alone.
    const { os, cpu, libc } = platformOf(name)
    packages[place] = {
      version,
      ...(cpu && { cpu }),
      ...(parent.dev && { dev: true }),
      ...(parent.devOptional && { devOptional: true }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}
