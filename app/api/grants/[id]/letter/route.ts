import { route } from '@/app/_server/route'
import { readLetterPdf } from '@/usecases/read-letter-pdf'

/** The letter of authorisation as PDF, as it was issued. */
export const GET = route<{ params: Promise<{ id: string }> }>(
  '/api/grants/[id]/letter',
  async ({ actor }, _request, { params }) => {
    const { bytes, number } = await readLetterPdf(actor, (await params).id)
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="letter.pdf"; filename*=UTF-8''${encodeURIComponent(`${number}.pdf`)}`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
)
