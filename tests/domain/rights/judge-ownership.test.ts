import { describe, expect, it } from 'vitest'
import { judgeOwnership, judgePicture } from '@/domain/rights/judge-ownership'

const profile = {
  host: '临江报业集团',
  operator: '临江在线传媒有限公司',
  ownLabels: ['临江在线', '临江报业集团临江在线'],
  datelinePatterns: ['临江在线专稿', '临江在线消息', '临江在线XX消息', '临江在线报道', '临江在线XX报道'],
  thirdPartyMarks: ['转自', '新华社发', '视觉中国', '图片来源'],
  timeZone: 'Asia/Shanghai',
}

const plain = '近日，江北新区启动老旧小区改造。'

describe('whose a text is', () => {
  it.each([
    // source, opening, class, rule, holder
    ['临江在线', plain, 'own', 'own-label', profile.operator],
    [' 临江在线 ', plain, 'own', 'own-label', profile.operator],
    ['来源：临江在线', plain, 'own', 'own-label', profile.operator],
    ['临江报业集团临江在线', plain, 'own', 'own-label', profile.operator],
    ['临江在线', `临江在线消息：${plain}`, 'own', 'own-both', profile.operator],
    [null, `临江在线消息（记者 林晓）：${plain}`, 'own', 'own-dateline', profile.operator],
    [null, `临江在线江北报道(林晓):${plain}`, 'own', 'own-dateline', profile.operator],
    [null, `临江在线专稿 ${plain}`, 'own', 'own-dateline', profile.operator],
    [null, `　　临江在线专稿：${plain}`, 'own', 'own-dateline', profile.operator],
    ['青峰日报', plain, 'third_party', 'other-label', '青峰日报'],
    ['青峰日报', `据临江在线报道，${plain}`, 'third_party', 'other-label', '青峰日报'],
    ['青峰日报', `临江在线消息：${plain}`, 'disputed', 'label-against-dateline', null],
    ['临江在线', `新华社青峰4月2日电 ${plain}`, 'disputed', 'label-against-dateline', null],
    ['临江在线', `${plain}\n（转自：青峰晚报）`, 'third_party', 'third-party-mark', '青峰晚报'],
    ['临江在线综合', plain, 'unknown', 'unlisted-label', null],
    ['临江在线综合', `临江在线消息：${plain}`, 'unknown', 'unlisted-label', null],
    ['临江在线、青峰日报', plain, 'mixed', 'other-label', '青峰日报'],
    [null, `据临江在线报道，${plain}`, 'unknown', 'mention-only', null],
    [null, `据临江报业集团临江在线报道，${plain}`, 'unknown', 'mention-only', null],
    [null, `新华社青峰4月2日电（记者 林晓）${plain}`, 'third_party', 'other-dateline', '新华社'],
    [null, plain, 'unknown', 'no-label', null],
    ['', plain, 'unknown', 'no-label', null],
  ])('%s · %s', (source, opening, ownClass, rule, holder) => {
    expect(judgeOwnership({ source, opening }, profile)).toEqual({ class: ownClass, rule, holder })
  })

  it('claims nothing for a mere fact, whatever its label', () => {
    const signs = { source: '临江在线', opening: plain, factOnly: true }
    expect(judgeOwnership(signs, profile)).toEqual({ class: 'fact_only', rule: 'fact-only', holder: null })
  })

  it('lets a mark about pictures say nothing about the text', () => {
    const signs = { source: '临江在线', opening: plain, foot: ['（图片来源：视觉中国）'] }
    expect(judgeOwnership(signs, profile).class).toBe('own')
  })
})

describe('whose a picture is', () => {
  it.each([
    ['施工现场。新华社发（林晓 摄）', 'third_party', '新华社'],
    ['图片来源：视觉中国', 'third_party', '视觉中国'],
    ['视觉中国供图', 'third_party', '视觉中国'],
    ['青峰日报记者 林晓 摄', 'third_party', '青峰日报'],
    ['图片来源：临江在线', 'own', profile.operator],
    ['临江在线记者 林晓 摄', 'own', profile.operator],
    ['林晓 摄', 'unknown', null],
    ['施工现场', 'unknown', null],
  ])('%s', (caption, ownClass, holder) => {
    expect(judgePicture([caption], profile)).toMatchObject({ class: ownClass, holder })
  })
})
