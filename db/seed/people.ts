import type { Role } from '@/domain/account/actor'
import type { OrganisationKey } from './organisations'
import type { StaffKey } from './types'

/** The one password of the cast; it works only while the server listens on loopback. */
export const DEMO_PASSWORD = 'colophon-demo'

export type PersonKey = StaffKey | 'lin' | 'lu'

export interface SeedPerson {
  key: PersonKey
  name: string
  email: string
  roles: Role[]
  organisation: OrganisationKey | null
  /** What the person is, as printed beside the address at the start. */
  post: string
}

export const people: readonly SeedPerson[] = [
  {
    key: 'shen',
    name: '沈禾',
    email: 'shen@qichuan.example',
    roles: ['editor'],
    organisation: null,
    post: '编辑 editor',
  },
  {
    key: 'luo',
    name: '罗一宁',
    email: 'luo@qichuan.example',
    roles: ['editor'],
    organisation: null,
    post: '编辑 editor',
  },
  {
    key: 'zhou',
    name: '周砚',
    email: 'zhou@qichuan.example',
    roles: ['reviewer'],
    organisation: null,
    post: '责编 reviewer',
  },
  {
    key: 'he',
    name: '贺岚',
    email: 'he@qichuan.example',
    roles: ['reviewer', 'editor'],
    organisation: null,
    post: '责编、编辑 reviewer, editor',
  },
  {
    key: 'gu',
    name: '顾清',
    email: 'gu@qichuan.example',
    roles: ['rights'],
    organisation: null,
    post: '版权 rights office',
  },
  {
    key: 'xie',
    name: '谢临',
    email: 'xie@qichuan.example',
    roles: ['rights'],
    organisation: null,
    post: '版权 rights office',
  },
  {
    key: 'fang',
    name: '方知',
    email: 'fang@qichuan.example',
    roles: ['admin'],
    organisation: null,
    post: '管理员 admin',
  },
  {
    key: 'lin',
    name: '林晓',
    email: 'lin@yunting.example',
    roles: ['licensee'],
    organisation: 'yunting',
    post: '被授权方 licensee · 云汀新媒',
  },
  {
    key: 'lu',
    name: '陆川',
    email: 'lu@beizhu.example',
    roles: ['licensee'],
    organisation: 'beizhu',
    post: '被授权方 licensee · 北渚日报社（待核验）',
  },
]
