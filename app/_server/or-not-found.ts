import 'server-only'
import { notFound } from 'next/navigation'
import { isRefused } from '@/lib/refused'

/** What a finder says is not found becomes the "not found" page; every other error goes on up. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (isRefused(error) && error.code === 'not-found') notFound()
    throw error
  }
}
