const LEAST = [20, 19, 0]

/**
 * The sentence that refuses a Node.js too old for this program, or null where it is new enough.
 * Written in plain syntax: it must run on the very versions that it refuses.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function refusalOfNode(version) {
  const parts = version.split('.').map(Number)
  for (let i = 0; i < LEAST.length; i += 1) {
    if (parts[i] > LEAST[i]) return null
    if (parts[i] < LEAST[i]) {
      return `Colophon needs Node.js ${LEAST.join('.')} or newer; this is ${version}. Install the current LTS from https://nodejs.org and run the command again.`
    }
  }
  return null
}
