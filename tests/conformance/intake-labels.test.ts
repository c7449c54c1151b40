import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openingByline } from '@/domain/intake/byline'
import { judgeOwnership } from '@/domain/rights/judge-ownership'
import { Score } from '../support/score'

const file = '../shared/data/labels/openings.json'

const profile = {
  host: '中国国际广播电台',
  operator: '国广国际在线网络(北京)有限公司',
  ownLabels: ['国际在线', '中央广电总台国际在线'],
  datelinePatterns: ['国际在线专稿', '国际在线消息', '国际在线XX消息', '国际在线报道', '国际在线XX报道'],
  thirdPartyMarks: ['新华社发', '视觉中国', '转自', '图片来源'],
  timeZone: 'Asia/Shanghai',
}

interface Opening {
  id: string
  text?: string
  source?: string
  reporters?: string[]
  ownership: string
}

describe.skipIf(!existsSync(file))(
  'real openings with an own label or a look-alike (skipped where ../shared/data is absent)',
  () => {
    it('judges each as a careful reader does', () => {
      const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: Opening[] }
      const score = new Score('labels')
      for (const { id, text = '', source = null, reporters = [], ownership } of items) {
        const got = judgeOwnership({ source, opening: text }, profile)
        const expected = ownership.startsWith('own') ? 'own' : 'unknown'
        score.add('ownership', got.class, expected, `${id} ${text}`)
        if (ownership === 'mention') score.add('rule', got.rule, 'mention-only', id)
        if (ownership.startsWith('undecided')) score.add('rule', got.rule, 'unlisted-label', id)
        score.add(
          'reporters',
          openingByline([text])
            .map((one) => one.name)
            .join(),
          reporters.join(),
          `${id} ${text}`,
        )
      }
      score.print()
      for (const field of ['ownership', 'rule', 'reporters']) expect(score.of(field), field).toBe(1)
    })
  },
)
