export type Uploaded =
  | { ok: true; src: string; width: number; height: number }
  | { ok: false; message: string }

/** Sends one picture to the media route. The server reads its type from the bytes; what it says is shown as it is. */
export async function uploadPicture(file: File): Promise<Uploaded> {
  try {
    const response = await fetch('/api/desk/media', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
      body: file,
    })
    const answer = (await response.json()) as {
      src?: string
      width?: number
      height?: number
      title?: string
    }
    if (response.ok && answer.src)
      return { ok: true, src: answer.src, width: answer.width ?? 0, height: answer.height ?? 0 }
    return { ok: false, message: answer.title ?? `HTTP ${response.status}` }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
