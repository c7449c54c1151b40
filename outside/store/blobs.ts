import 'server-only'
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'

/**
 * Bytes under their own SHA-256 in `<data>/blobs/ab/abcd…`. Equal bytes are kept once; what was acknowledged is on
 * disk (file and folder are synced) and is never written over.
 */
const placeOf = (hash: string) => path.join(env.dataFolder, 'blobs', hash.slice(0, 2), hash)

/** Keeps bytes and returns their hash (hex). Call it before the transaction that names the hash. */
export async function keepBlob(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const place = placeOf(hash)
  if (await exists(place)) return hash
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true })
  const waiting = `${place}.${newId()}`
  try {
    const file = await open(waiting, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(waiting, place)
  } catch (error) {
    await rm(waiting, { force: true })
    throw error
  }
  const handle = await open(folder, constants.O_RDONLY)
  await handle.sync().finally(() => handle.close())
  return hash
}

/** The bytes, or null where nothing is kept under that hash. Throws where the disk gives back other bytes. */
export async function readBlob(hash: string): Promise<Buffer | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  const bytes = await readFile(placeOf(hash)).catch(() => null)
  if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash)
    throw new Error(`blob ${hash} is damaged on disk`)
  return bytes
}

const exists = (place: string) =>
  access(place).then(
    () => true,
    () => false,
  )
