import type { Channel } from '@/domain/rights/scope'

export type OrganisationKey = 'yunting' | 'beizhu'

export interface SeedOrganisation {
  key: OrganisationKey
  name: string
  /** Invented, with the right check digit (GB 32100-2015). */
  creditCode: string
  contactName: string
  contactEmail: string
  contactPhone: string
  channels: Channel[]
  state: 'pending' | 'verified'
  daysAgo: number
}

export const organisations: readonly SeedOrganisation[] = [
  {
    key: 'yunting',
    name: '云汀新媒有限公司',
    creditCode: '91990100MA0QC1YT3X',
    contactName: '林晓',
    contactEmail: 'lin@yunting.example',
    contactPhone: '0999-5550 0132',
    channels: [
      { kind: 'web', address: 'news.yunting.example', subdomains: false },
      { kind: 'wechat', address: '云汀早知道', subdomains: false },
    ],
    state: 'verified',
    daysAgo: 64,
  },
  {
    key: 'beizhu',
    name: '北渚日报社',
    creditCode: '12990200MB0BX7RB52',
    contactName: '陆川',
    contactEmail: 'lu@beizhu.example',
    contactPhone: '0999-5550 0178',
    channels: [
      { kind: 'print', address: '北渚日报', subdomains: false },
      { kind: 'web', address: 'www.beizhu.example', subdomains: true },
    ],
    state: 'pending',
    daysAgo: 2,
  },
]
