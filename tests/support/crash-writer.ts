import { closeDatabase } from '@/db/client'
import { textToDocument } from '@/domain/article/document'
import { grantRequest } from '@/usecases/grant-request'
import { saveArticle } from '@/usecases/save-article'
import { aRequest, type Licensee } from './licensing'
import { aContent, articleById, people, START } from './newsroom'

/**
 * A process that saves and grants as fast as it can and tells on standard output what was acknowledged, until it is
 * killed. Arguments: id of a draft, number of a published article, the licensee as JSON, a mark for this round.
 */
const [draftId = '', published = '', licensee = '{}', round = ''] = process.argv.slice(2)
const who = JSON.parse(licensee) as Licensee

/** One line, written to the pipe before the next write begins. */
const tell = (line: object) =>
  new Promise<void>((resolve) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve())
  })

async function saves() {
  for (let n = 0; ; n++) {
    const { version } = await articleById(draftId)
    const text = `第${round}轮第${n}次保存`
    const saved = await saveArticle(people.writer, {
      id: draftId,
      version,
      content: aContent({ body: textToDocument(text) }),
    })
    await tell({ kind: 'save', text, version: saved.version })
  }
}

async function grantings() {
  for (let n = 0; ; n++) {
    const at = START + 3_600_000 + Number(round) * 1000 + n
    const request = await aRequest(who, [published], {}, at)
    const grant = await grantRequest(people.rights, { id: request.id }, at)
    await tell({ kind: 'grant', number: grant.number })
  }
}

await tell({ kind: 'ready' })
await Promise.all([saves(), grantings()])
await closeDatabase()
