import type { ChannelSlug } from './types'

/** Sections of the site, in the order of its navigation. */
export const channels: readonly { slug: ChannelSlug; name: { 'zh-CN': string; en: string } }[] = [
  { slug: 'news', name: { 'zh-CN': '要闻', en: 'News' } },
  { slug: 'life', name: { 'zh-CN': '民生', en: 'City life' } },
  { slug: 'business', name: { 'zh-CN': '财经', en: 'Business' } },
  { slug: 'culture', name: { 'zh-CN': '文化', en: 'Culture' } },
  { slug: 'technology', name: { 'zh-CN': '科技', en: 'Science and technology' } },
]
