import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Contents of every file under a folder, by path with `/`. An absent folder is an empty tree.
 * @param {string} folder
 * @returns {Map<string, Buffer>}
 */
export function readTree(folder) {
  const tree = new Map()
  if (!existsSync(folder)) return tree
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    tree.set(path.relative(folder, file).split(path.sep).join('/'), readFileSync(file))
  }
  return tree
}

/**
 * Names of files that differ between two trees, sorted.
 * @param {Map<string, Buffer>} before
 * @param {Map<string, Buffer>} after
 */
export function differences(before, after) {
  const names = new Set([...before.keys(), ...after.keys()])
  const same = (name) => {
    const [a, b] = [before.get(name), after.get(name)]
    return a !== undefined && b !== undefined && a.equals(b)
  }
  return [...names].filter((name) => !same(name)).sort()
}

/** Puts the folder back as it was in `before`. */
export function restoreTree(folder, before) {
  for (const name of differences(before, readTree(folder))) {
    const file = path.join(folder, name)
    const bytes = before.get(name)
    if (!bytes) {
      rmSync(file)
      continue
    }
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
