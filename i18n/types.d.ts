import type { Locale as OurLocale } from '@/lib/locale'

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale
  }
}
