import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_server/or-not-found'
import { page } from '@/app/_server/page'
import { Facts } from '@/components/portal/facts'
import classes from '@/components/portal/portal.module.css'
import { AnswerForm, CancelButton, Talk } from '@/components/portal/request-talk'
import { DecisionView } from '@/components/rights/decision-view'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { RightsChip } from '@/components/ui/rights-chip'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { requestDetail } from '@/db/requests'
import { statementById } from '@/db/statements'
import type { RequestAction } from '@/domain/licensing/request'
import { clauseTexts } from '../../_clause-texts'
import { scopeRows } from '../../_scope-rows'
import { answer, cancel } from '../../actions'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.request'))('title') }
}

export default async function RequestPage({ params }: Props) {
  const { actor } = await page('/portal/requests/[id]')
  const { request, items, messages, grants, abilities } = await orNotFound(
    requestDetail(actor, (await params).id),
  )
  const t = await getTranslations('portal')
  const locale = await getLocale()
  const statement = await statementById(request.statementId)
  const can = (action: RequestAction) => abilities.some((one) => one.action === action && !one.obstacle)
  const which = { id: request.id, version: request.version }
  return (
    <Stack gap={32}>
      <PageHead
        title={t('request.heading', { number: request.number })}
        aside={<StateChip noun="request" state={request.state} />}
        text={t(`request.stateText.${request.state}`)}
        actions={
          <>
            {grants.map((grant) => (
              <LinkButton key={grant.id} href={`/portal/grants/${grant.id}`}>
                {t('request.toGrant')}
              </LinkButton>
            ))}
            {can('cancel') ? <CancelButton request={which} cancel={cancel} /> : null}
          </>
        }
      />
      {request.reason ? (
        <section>
          <Title order={2} mb="xs">
            {t('request.reason')}
          </Title>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{request.reason}</Text>
        </section>
      ) : null}
      {messages.length > 0 || can('answer') ? (
        <section>
          <Title order={2} mb="xs">
            {t('request.talk')}
          </Title>
          <Talk
            lines={messages.map(({ id, side, byName, text, at }) => ({ id, side, name: byName, text, at }))}
          />
          {can('answer') ? <AnswerForm request={which} answer={answer} /> : null}
        </section>
      ) : null}
      <section>
        <Title order={2} mb="xs">
          {t('request.items', { count: items.length })}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('request.itemsHint')}
        </Text>
        <ul className={classes.answers}>
          {items.map((item) => (
            <li key={item.articleId}>
              <Group gap="sm" mb={4}>
                <a className={classes.title} href={`/a/${item.number}`}>
                  {item.title}
                </a>
                <RightsChip right={item.ownership} />
                {item.liveState === 'live' ? null : <StateChip noun="live" state={item.liveState} />}
              </Group>
              <DecisionView
                decision={item.decision}
                texts={statement ? clauseTexts(statement, locale) : {}}
              />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('request.scope')}
        </Title>
        <Facts
          rows={[
            ...scopeRows(request.scope, locale, t),
            [t('request.purpose'), request.purpose],
            [
              t('request.statement'),
              statement ? (
                <Anchor key="statement" href={`/statement/${statement.version}`}>
                  {statement.version}
                </Anchor>
              ) : null,
            ],
            [t('request.sentAt'), <Time key="sent" at={request.createdAt} />],
            [
              t('request.decidedAt'),
              request.decidedAt === null ? null : <Time key="decided" at={request.decidedAt} />,
            ],
          ]}
        />
      </section>
    </Stack>
  )
}
