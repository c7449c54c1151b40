import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { Refusals } from '@/components/portal/refusals'
import { ScopeBuilder } from '@/components/portal/scope-builder'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { organisationDetail } from '@/db/organisations'
import { statementAt } from '@/db/statements'
import { probeScope, type ScopeDraft } from '@/domain/licensing/scope-draft'
import type { Decision, TestName } from '@/domain/rights/decision'
import { ruleOf } from '@/domain/rights/statement'
import { env } from '@/lib/env'
import { attempt } from '@/lib/result'
import { legalDate } from '@/lib/time'
import { previewRequest } from '@/usecases/preview-request'
import { clauseTexts } from '../../_clause-texts'
import { preview, submit } from '../../actions'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Most items of one request, as the use case takes them. */
const MOST = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.builder'))('title') }
}

export default async function NewRequestPage({ searchParams }: Props) {
  const { actor } = await page('/portal/requests/new')
  const t = await getTranslations('portal.builder')
  const { article } = await searchParams
  const articles = [...new Set([article ?? []].flat().filter(Boolean))].slice(0, MOST)
  const toCatalogue = <LinkButton href="/portal/catalogue">{t('toCatalogue')}</LinkButton>
  if (articles.length === 0)
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('noItem')} text={t('noItemText')} action={toCatalogue} />
      </>
    )
  const at = Date.now()
  const today = legalDate(at, env.timeZone)
  const statement = await statementAt(at)
  const organisation = actor.organisationId
    ? (await organisationDetail(actor, actor.organisationId)).organisation
    : null
  const declared = organisation?.channels ?? []
  const start: ScopeDraft = {
    uses: ['reprint'],
    modification: 'format',
    excerptChars: null,
    channels: declared.length === 1 ? declared : [],
    territory: 'mainland',
    from: today,
    to: '',
    keepOnline: true,
    languages: ['zh-CN'],
    deliveries: null,
    exclusivity: 'none',
    credit: {
      template:
        ruleOf(statement, 'licensees')?.creditTemplate ?? `来源：${statement.profile.ownLabels[0] ?? ''}`,
      author: true,
      title: true,
      link: true,
    },
  }
  const asked = await attempt(() =>
    previewRequest(actor, { articles, scope: probeScope(start, env.timeZone, today) }, at),
  )
  if (!asked.ok)
    return (
      <>
        <PageHead title={t('title')} actions={toCatalogue} />
        <RefusalAlert refusal={asked.refusal} />
      </>
    )
  const texts = clauseTexts(statement, await getLocale())
  if (asked.value.every(({ decision }) => isClosed(decision)))
    return (
      <>
        <PageHead title={t('closed')} text={t('closedText')} actions={toCatalogue} />
        <Refusals items={asked.value} texts={texts} />
      </>
    )
  return (
    <>
      <PageHead title={t('title')} text={t(organisation?.state === 'pending' ? 'textPending' : 'text')} />
      <ScopeBuilder
        items={asked.value}
        start={start}
        declared={declared}
        today={today}
        statement={{ id: statement.id, version: statement.version }}
        texts={texts}
        preview={preview}
        submit={submit}
      />
    </>
  )
}

/** Tests of the item itself: what fails one of them cannot be asked for in any scope. */
const itemTests = new Set<TestName>(['withdrawal', 'source', 'embargo', 'title'])

const isClosed = ({ outcome, trace }: Decision) =>
  outcome === 'deny' && trace.some((one) => one.result === 'failed' && itemTests.has(one.test))
