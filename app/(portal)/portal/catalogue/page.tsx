import { Button, Group, Text, TextInput } from '@mantine/core'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { CatalogueList } from '@/components/portal/catalogue-list'
import { Pager } from '@/components/portal/pager'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { listCatalogue } from '@/db/catalogue'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.catalogue'))('title') }
}

export default async function CataloguePage({ searchParams }: Props) {
  const { actor } = await page('/portal/catalogue')
  const t = await getTranslations('portal.catalogue')
  const locale = await getLocale()
  const { q, before } = await parametersOf(searchParams)
  const query = q?.trim().slice(0, 100) ?? ''
  const { rows, next } = await listCatalogue(actor, { query, before: cursorOf(before) })
  const items = rows.map(({ channel, authors, summary, ...row }) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    summary,
    source: row.source,
    authors: authors.map((one) => one.name).join('、'),
    channel: channel.name[locale],
    publishedAt: row.publishedAt,
  }))
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <search>
        <form action="/portal/catalogue">
          <Group align="flex-end" gap="sm" mb="md">
            <TextInput
              key={query}
              flex="1 1 220px"
              maw={420}
              type="search"
              name="q"
              label={t('query')}
              placeholder={t('queryHint')}
              defaultValue={query}
              maxLength={100}
            />
            <Button type="submit" variant="default">
              {t('search')}
            </Button>
          </Group>
        </form>
      </search>
      {items.length > 0 ? (
        <CatalogueList key={`${query}${before}`} items={items} />
      ) : (
        <EmptyState
          title={query ? t('noHits', { query }) : t('none')}
          text={query ? t('noHitsText') : t('noneText')}
          action={query ? <LinkButton href="/portal/catalogue">{t('all')}</LinkButton> : null}
        />
      )}
      <Pager path="/portal/catalogue" query={{ q: query }} next={cursorText(next)} first={!before} />
      <Text size="sm" c="dimmed" mt="lg">
        {t('onlyOwn')}
      </Text>
    </>
  )
}
