import { Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { KeyDesk } from '@/components/portal/key-desk'
import classes from '@/components/portal/portal.module.css'
import { PageHead } from '@/components/ui/page-head'
import { listDeliverable } from '@/db/deliverable'
import { listGrants } from '@/db/grants'
import { listApiKeys } from '@/db/organisations'
import { env } from '@/lib/env'
import { createKey, revokeKey } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.keys'))('title') }
}

export default async function KeysPage() {
  const { actor } = await page('/portal/keys')
  const t = await getTranslations('portal.keys')
  const at = Date.now()
  const keys = await listApiKeys(actor)
  const [{ rows: deliverable }, { rows: grants }] = await Promise.all([
    listDeliverable(actor, { limit: 1, at }),
    listGrants(actor, { limit: 20, at }),
  ])
  const item = deliverable[0]?.number ?? 'NUMBER'
  const channel = grants.find((one) => one.standing === 'valid')?.grant.scope.channels[0]
  const address = channel ? `${channel.kind}:${channel.address}` : 'web:news.example.cn'
  const list = `curl -H "Authorization: Bearer $COLOPHON_KEY" \\\n  "${env.siteUrl}/api/v1/items?limit=20"`
  const one = `curl -H "Authorization: Bearer $COLOPHON_KEY" \\\n  "${env.siteUrl}/api/v1/items/${item}?format=ninjs&channel=${encodeURI(address)}"`
  return (
    <Stack gap={32}>
      <div>
        <PageHead title={t('title')} text={t('text')} />
        <KeyDesk
          keys={keys.map(({ id, name, prefix, createdAt, usedAt, revokedAt }) => ({
            id,
            name,
            prefix,
            createdAt,
            usedAt,
            revokedAt,
          }))}
          create={createKey}
          revoke={revokeKey}
        />
      </div>
      <section>
        <Title order={2} mb="xs">
          {t('how')}
        </Title>
        <Stack gap="sm">
          <Text>{t('howList')}</Text>
          <pre className={classes.code}>{list}</pre>
          <Text>{t('howOne')}</Text>
          <pre className={classes.code}>{one}</pre>
          <Text>{t('howParameters')}</Text>
          <Text>{t('howRefusal')}</Text>
        </Stack>
      </section>
    </Stack>
  )
}
