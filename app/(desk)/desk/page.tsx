import { Group } from '@mantine/core'
import { getLocale, getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { ArticleFilters } from '@/components/desk/article-filters'
import { ArticleTable } from '@/components/desk/article-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { listArticles, listChannels } from '@/db/articles'
import { may, pages } from '@/domain/account/permissions'
import { articleStates } from '@/domain/article/transitions'

const PAGE = 50

interface Search {
  state?: string
  mine?: string
  q?: string
  before?: string
}

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('title') }
}

export default async function DeskPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { actor } = await page('/desk')
  const search = await searchParams
  const t = await getTranslations('desk')
  const locale = await getLocale()
  const state = articleStates.find((one) => one === search.state)
  const [at, id] = (search.before ?? '').split('_')
  const before = at && id ? { at: Number(at), id } : undefined
  const filter = { state, mine: search.mine === '1', query: search.q, before, limit: PAGE }
  const [rows, channels] = await Promise.all([listArticles(actor, filter), listChannels()])
  const last = rows.at(-1)
  const writes = may(actor, pages['/desk/new'])
  const create = writes && (
    <>
      <LinkButton href="/desk/intake" variant="default" size="xs">
        {t('intake')}
      </LinkButton>
      <LinkButton href="/desk/new" size="xs" color="seal">
        {t('new')}
      </LinkButton>
    </>
  )
  const names = Object.fromEntries(
    channels.map((one) => [one.id, locale === 'en' ? one.name.en : one.name['zh-CN']]),
  )
  return (
    <>
      <PageHead title={t('title')} actions={create} />
      <ArticleFilters state={state ?? null} mine={filter.mine} query={search.q ?? ''} />
      {rows.length === 0 ? (
        <EmptyState
          title={search.q ? t('emptySearch') : t('empty')}
          text={search.q ? t('emptySearchText') : t('emptyText')}
          action={<Group>{create}</Group>}
        />
      ) : (
        <ArticleTable caption={t('title')} rows={rows} channels={names} base="/desk/articles" />
      )}
      {rows.length === PAGE && last && (
        <LinkButton
          variant="default"
          size="xs"
          mt="md"
          href={`/desk?${new URLSearchParams({ ...search, before: `${last.updatedAt}_${last.id}` })}`}
        >
          {t('earlier')}
        </LinkButton>
      )}
    </>
  )
}
