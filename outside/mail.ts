import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'

let open: { url: string; transport: Transporter } | undefined

/** Whether there is a server to send mail through; else mail stays readable in the admin's outbox. */
export const canSendMail = () => env.smtpUrl !== ''

/**
 * Sends one plain-text mail through `SMTP_URL`. `id` makes the Message-ID, so that a mail sent twice is seen as one by
 * the reader's program. Throws what the server answers; waits at most 20 seconds.
 */
export async function deliverMail(
  id: string,
  mail: { to: string; subject: string; text: string },
): Promise<void> {
  if (open?.url !== env.smtpUrl) {
    open?.transport.close()
    open = {
      url: env.smtpUrl,
      transport: createTransport({
        url: env.smtpUrl,
        connectionTimeout: 20_000,
        greetingTimeout: 20_000,
        socketTimeout: 20_000,
        // A mail's text comes from people: it must not be able to read files or fetch addresses.
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    }
  }
  await open.transport.sendMail({
    from: env.mailFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: `<${id}@${new URL(env.siteUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}
