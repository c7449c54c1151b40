import type { Scope } from '@/domain/rights/scope'

export interface SeedSource {
  name: string
  aliases: string[]
  domains: string[]
  kind: 'own' | 'media' | 'government' | 'agency' | 'other'
  homepage: string | null
  contact: string | null
}

export const OWN_SOURCE = '栖川在线'

/** Registry of sources: all invented, all under .example. */
export const sources: readonly SeedSource[] = [
  {
    name: OWN_SOURCE,
    aliases: ['栖川广电栖川在线'],
    domains: ['qichuan.example'],
    kind: 'own',
    homepage: 'https://www.qichuan.example/',
    contact: 'rights@qichuan.example',
  },
  {
    name: '澄江日报',
    aliases: ['澄江日报客户端'],
    domains: ['paper.chengjiang.example'],
    kind: 'media',
    homepage: 'https://paper.chengjiang.example/',
    contact: '澄江日报社版权部，copyright@chengjiang.example',
  },
  {
    name: '南屏晚报',
    aliases: [],
    domains: ['www.nanping-wanbao.example'],
    kind: 'media',
    homepage: 'https://www.nanping-wanbao.example/',
    contact: '南屏晚报总编室，desk@nanping-wanbao.example',
  },
  {
    name: '沧浦新闻网',
    aliases: ['沧浦网'],
    domains: ['news.cangpu.example'],
    kind: 'media',
    homepage: 'https://news.cangpu.example/',
    contact: '沧浦新闻网版权合作，rights@cangpu.example',
  },
  {
    name: '远山通讯社',
    aliases: ['远山社'],
    domains: ['www.yuanshan-agency.example'],
    kind: 'agency',
    homepage: 'https://www.yuanshan-agency.example/',
    contact: '远山通讯社供稿中心，sales@yuanshan-agency.example',
  },
  {
    name: '栖川市气象台',
    aliases: ['栖川气象'],
    domains: ['weather.qichuan-gov.example'],
    kind: 'government',
    homepage: 'https://weather.qichuan-gov.example/',
    contact: '栖川市气象台公共服务科，service@qichuan-gov.example',
  },
  {
    name: '浔水财经',
    aliases: [],
    domains: ['www.xunshui-caijing.example'],
    kind: 'media',
    homepage: 'https://www.xunshui-caijing.example/',
    contact: '浔水财经内容合作，hezuo@xunshui-caijing.example',
  },
]

/** Two dated lists: 浔水财经 stands in the old one and no longer in the one in force. */
export const sourceLists: readonly {
  name: string
  validFrom: string
  validTo: string | null
  names: string[]
}[] = [
  {
    name: '可供转载来源名单（演示，2023年版）',
    validFrom: '2023-01-01',
    validTo: '2025-06-01',
    names: ['澄江日报', '南屏晚报', '远山通讯社', '栖川市气象台', '浔水财经'],
  },
  {
    name: '可供转载来源名单（演示，2025年版）',
    validFrom: '2025-06-01',
    validTo: null,
    names: ['澄江日报', '南屏晚报', '沧浦新闻网', '远山通讯社', '栖川市气象台'],
  },
]

export const PHOTO_LICENCE = '澜图供字2026-118'

export interface SeedInbound {
  number: string
  holder: string
  sublicensable: boolean
  note: string
  /** Its term is set by the loader: from a year before to a year after. */
  scope: Omit<Scope, 'term'>
}

/** The picture agency lets us print its photos and forbids passing them on: worked case 1 of the decision. */
export const inboundLicences: readonly SeedInbound[] = [
  {
    number: PHOTO_LICENCE,
    holder: '澜图影像',
    sublicensable: false,
    note: '限栖川在线网站及客户端配图使用，不得向任何第三方转授或随稿提供。',
    scope: {
      uses: [{ type: 'reprint', modification: 'format', excerpt: null }],
      channels: [
        { kind: 'web', address: 'www.qichuan.example', subdomains: true },
        { kind: 'app', address: '栖川在线', subdomains: false },
      ],
      territory: { include: ['CN'], exclude: [] },
      languages: ['zh-CN'],
      quantity: { deliveries: null },
      exclusivity: { kind: 'none', ownerReserved: false },
      credit: { template: '图片来源：澜图影像', author: true, title: false, link: false },
      partKinds: ['photo'],
      allOrNothing: false,
      sublicensing: 'none',
    },
  },
]
