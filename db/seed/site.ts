import type { SiteSettings } from '../schema'

export const siteSettings: SiteSettings = {
  name: { 'zh-CN': '栖川在线', en: 'Qichuan Online' },
  letterNumber: '栖在授〔{year}〕{number}号',
  contactEmail: 'rights@qichuan.example',
  approvedSourcesOnly: true,
  demo: true,
}
