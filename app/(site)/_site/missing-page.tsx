import { SearchForm, SiteDocument, type View } from './document'
import { inLanguage } from './words'

export function MissingPage({ view, path }: { view: View; path: string }) {
  const { locale, t } = view
  return (
    <SiteDocument view={view} path={path} title={t('missing.title')} index={false}>
      <div className="plain">
        <h1>{t('missing.title')}</h1>
        <p>{t('missing.text')}</p>
        <SearchForm view={view} query="" large />
        <p>
          <a href={inLanguage('/', locale)}>{t('missing.home')}</a>
        </p>
      </div>
    </SiteDocument>
  )
}
