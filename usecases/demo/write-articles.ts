import 'server-only'
import type { ArticleRow } from '@/db/articles'
import type { Database } from '@/db/client'
import { channels, inboundLicences, sources } from '@/db/schema'
import { articles as seedArticles } from '@/db/seed/articles'
import { drawPicture, type Motif } from '@/db/seed/pictures'
import type { SeedArticle, SeedBlock } from '@/db/seed/types'
import type { Actor } from '@/domain/account/actor'
import { days, minutes } from '@/lib/time'
import { createArticle } from '../create-article'
import { type KeptMedia, keepMedia } from '../keep-media'
import { lookAtArticle } from '../look-at-article'
import { publishArticle } from '../publish-article'
import { returnArticle } from '../return-article'
import { reviseArticle } from '../revise-article'
import { saveArticle } from '../save-article'
import { signOffArticle } from '../sign-off-article'
import { submitArticle } from '../submit-article'
import { withdrawArticle } from '../withdraw-article'
import { instantAt, type Step } from './clock'
import type { Cast } from './found-site'

/** Ids that the bodies of the seed name by motif, number or name. */
interface Stock {
  channels: Map<string, string>
  sources: Map<string, string>
  licences: Map<string, string>
  pictures: Map<Motif, KeptMedia>
}

/** The steps by which the newsroom wrote every article of the seed. The pictures are kept at once. */
export async function articleSteps(tx: Database, cast: Cast, now: number): Promise<Step[]> {
  const stock = await takeStock(tx, cast.shen, now)
  return seedArticles.flatMap((seed) => stepsOf(seed, stock, cast, now))
}

async function takeStock(tx: Database, photographer: Actor, now: number): Promise<Stock> {
  const motifs = new Set(
    seedArticles.flatMap((one) =>
      one.body.flatMap((block) => (block.type === 'picture' ? [block.motif] : [])),
    ),
  )
  const pictures = new Map<Motif, KeptMedia>()
  for (const motif of motifs) {
    const bytes = drawPicture(motif)
    pictures.set(motif, await keepMedia(photographer, { bytes, name: `${motif}.png` }, now - days(70)))
  }
  return {
    pictures,
    channels: new Map((await tx.select().from(channels)).map((one) => [one.slug, one.id])),
    sources: new Map(
      (await tx.select().from(sources)).flatMap((one) =>
        [one.name, ...one.aliases].map((name) => [name, one.id] as const),
      ),
    ),
    licences: new Map((await tx.select().from(inboundLicences)).map((one) => [one.number, one.id])),
  }
}

/** One article's way as steps in time, each on what the step before left. `at` of the seed is the last ordinary one. */
function stepsOf(seed: SeedArticle, stock: Stock, cast: Cast, now: number): Step[] {
  const { story } = seed
  const editor = cast[seed.editor]
  const reviewer = cast[seed.reviewer]
  const end = instantAt(seed.at, now)
  const steps: Step[] = []
  let row: ArticleRow | null = null
  const current = () => {
    if (!row) throw new Error(`demo: 《${seed.title}》 is not there yet`)
    return row
  }
  const at = (when: number, take: (at: number) => Promise<ArticleRow | undefined>) =>
    steps.push({
      at: when,
      take: async () => {
        row = (await take(when)) ?? row
      },
    })
  const save = (when: number, draft?: readonly [now: string, then: string]) =>
    at(when, (time) =>
      saveArticle(
        editor,
        { id: current().id, version: current().version, content: contentOf(seed, stock, draft) },
        time,
      ),
    )
  const submit = (when: number) => at(when, (time) => submitArticle(editor, { id: current().id }, time))
  const look = (when: number) =>
    at(when, async (time) => {
      await lookAtArticle(reviewer, { id: current().id }, time)
      return undefined
    })
  const sendBack = (when: number, reason: string) =>
    at(when, (time) => returnArticle(reviewer, { id: current().id, reason }, time))
  const signOff = (when: number) =>
    at(when, (time) =>
      signOffArticle(reviewer, { id: current().id, contentHash: current().contentHash }, time),
    )
  const publish = (when: number, correction?: string) =>
    at(when, (time) =>
      publishArticle(reviewer, { id: current().id, ...(correction ? { correction } : {}) }, time),
    )
  const start = (when: number) =>
    at(when, (time) => createArticle(editor, { channelId: channelOf(seed, stock), title: seed.title }, time))

  /** Written and handed in; `end` is when it was handed in. */
  const handIn = (when: number, draft?: readonly [now: string, then: string]) => {
    start(when - minutes(64))
    save(when - minutes(9), draft)
    submit(when)
  }
  const goOut = (when: number, draft?: readonly [now: string, then: string]) => {
    handIn(when - minutes(38), draft)
    look(when - minutes(20))
    signOff(when - minutes(12))
    publish(when)
  }

  switch (story.to) {
    case 'draft':
      start(end - minutes(17))
      save(end)
      break
    case 'inReview':
      handIn(end)
      break
    case 'inReviewAgain':
      handIn(end - minutes(110), story.draft)
      look(end - minutes(71))
      sendBack(end - minutes(68), story.reason)
      save(end - minutes(14))
      submit(end)
      break
    case 'returned':
      handIn(end - minutes(47))
      look(end - minutes(6))
      sendBack(end, story.reason)
      break
    case 'signedOff':
      handIn(end - minutes(33))
      look(end - minutes(8))
      signOff(end)
      break
    case 'published':
      goOut(end)
      break
    case 'withdrawn':
      goOut(end)
      at(end + minutes(story.hours * 60), (time) =>
        withdrawArticle(reviewer, { id: current().id, reason: story.reason }, time),
      )
      break
    case 'corrected': {
      const again = end + minutes(story.hours * 60)
      goOut(end, story.draft)
      at(again - minutes(52), (time) => reviseArticle(editor, { id: current().id }, time))
      save(again - minutes(41))
      submit(again - minutes(40))
      look(again - minutes(15))
      signOff(again - minutes(11))
      publish(again, story.note)
      break
    }
  }
  return steps
}

function channelOf(seed: SeedArticle, stock: Stock): string {
  const id = stock.channels.get(seed.channel)
  if (!id) throw new Error(`demo: no channel ${seed.channel}`)
  return id
}

/** The content as the editor's page would send it. `draft` puts an earlier wording in the place of the final one. */
function contentOf(seed: SeedArticle, stock: Stock, draft?: readonly [now: string, then: string]) {
  const content = {
    title: seed.title,
    summary: seed.summary,
    source: seed.source,
    sourceId: stock.sources.get(seed.source) ?? null,
    originalUrl: seed.originalUrl ?? '',
    originalTitle: seed.originalTitle ?? '',
    authors: seed.authors,
    language: 'zh-CN',
    channelId: channelOf(seed, stock),
    factOnly: seed.factOnly ?? false,
    body: { type: 'doc', content: seed.body.map((block) => figureOf(block, stock)) },
  }
  if (!draft) return content
  const [wording, earlier] = draft
  const body: unknown = JSON.parse(JSON.stringify(content.body).replaceAll(wording, earlier))
  return { ...content, body, summary: content.summary.replaceAll(wording, earlier) }
}

function figureOf(block: SeedBlock, stock: Stock) {
  if (block.type !== 'picture') return block
  const { type, motif, licence, ...attrs } = block
  const kept = stock.pictures.get(motif)
  if (!kept) throw new Error(`demo: no picture ${motif}`)
  return {
    type: 'figure',
    attrs: {
      ...attrs,
      src: kept.src,
      width: kept.width,
      height: kept.height,
      inboundLicenceId: licence ? (stock.licences.get(licence) ?? null) : null,
    },
  }
}
