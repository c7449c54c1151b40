import { isoInZone } from '@/lib/time'
import { figuresOf, plainText } from '../document'
import type { FigureAttrs } from '../nodes'
import { bodyHtml } from './html'
import { byline, grantedBody, mediaAddress, type RenditionOptions, type RenditionSource } from './source'
import { bodyText } from './text'

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'
/** ODRL 2.2, the language of `encodedRights`. */
const ODRL = 'http://www.w3.org/ns/odrl/2/'
const TYPES = { photo: 'picture', graphic: 'graphic', video: 'video' } as const

/** The article as a news object of IPTC ninjs 3.1; pictures that are granted are its associations. */
export function toNinjs(source: RenditionSource, options: RenditionOptions) {
  const body = grantedBody(source, options)
  const text = plainText(body)
  const names = byline(source.authors)
  return {
    uri: uri(source.url),
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
    type: 'text',
    representationType: options.parts.has('headline') && options.parts.has('body') ? 'full' : 'partial',
    version: String(source.version),
    firstCreated: isoInZone(source.publishedAt, source.timeZone),
    versionCreated: isoInZone(source.updatedAt, source.timeZone),
    pubStatus: 'usable',
    language: source.language,
    title: source.title,
    ...(options.parts.has('headline')
      ? { headlines: [{ role: 'main', contentType: 'text/plain', value: source.title }] }
      : {}),
    ...(source.summary && options.parts.has('body')
      ? { descriptions: [{ role: 'summary', contentType: 'text/plain', value: source.summary }] }
      : {}),
    ...(options.parts.has('body')
      ? {
          bodies: [
            {
              role: 'main',
              contentType: 'text/html',
              charCount: [...text].length,
              value: bodyHtml(source, options),
            },
            {
              role: 'plain',
              contentType: 'text/plain',
              charCount: [...text].length,
              value: bodyText(source, options).join('\n\n'),
            },
          ],
        }
      : {}),
    ...(names ? { by: names } : {}),
    people: [
      ...source.authors.map(({ name }) => ({ name, rel: 'author' })),
      ...(source.editor ? [{ name: source.editor, rel: 'editor' }] : []),
      ...(source.responsibleEditor ? [{ name: source.responsibleEditor, rel: 'responsibleEditor' }] : []),
    ],
    organisations: [{ name: source.copyrightHolder, rel: 'copyrightHolder' }],
    infoSources: source.source ? [{ name: source.source, role: 'source' }] : [],
    subjects: [{ name: source.channel, rel: 'channel' }],
    altIds: [{ role: 'number', value: source.number }],
    copyrightHolder: source.copyrightHolder,
    copyrightNotice: source.copyrightNotice,
    /** The credit duty stands first: it is what the receiving system must print. */
    usageTerms: [options.creditLine, source.usageTerms].filter((one) => one !== '').join('\n'),
    ...(options.rights ? { rightsInfo: rightsInfo(options.rights) } : {}),
    associations: figuresOf(body).flatMap((figure) => association(figure, source, options)),
  }
}

/** The standard takes the terms or a link to them, never both: the terms themselves where there are any. */
const rightsInfo = ({ href, odrl }: NonNullable<RenditionOptions['rights']>) =>
  odrl ? { langId: ODRL, encodedRights: odrl } : { langId: ODRL, linkedRights: uri(href) }

function association(figure: FigureAttrs, source: RenditionSource, { siteUrl }: RenditionOptions) {
  const href = mediaAddress(figure.src, siteUrl)
  if (!href) return []
  const said = [
    ['caption', figure.caption],
    ['alt', figure.alt],
  ] as const
  const holder = figure.holder ?? (figure.ownershipClass === 'own' ? source.copyrightHolder : '')
  return [
    {
      name: figure.id,
      uri: uri(href),
      rel: 'illustrates',
      type: TYPES[figure.kind],
      language: source.language,
      descriptions: said.flatMap(([role, value]) =>
        value ? [{ role, contentType: 'text/plain', value }] : [],
      ),
      ...(figure.credit ? { by: figure.credit } : {}),
      ...(holder ? { copyrightHolder: holder } : {}),
      renditions: [
        {
          name: 'main',
          href: uri(href),
          ...(figure.width ? { width: figure.width } : {}),
          ...(figure.height ? { height: figure.height } : {}),
        },
      ],
    },
  ]
}

/** The address in ASCII, as `format: uri` of the schema wants it. */
const uri = (address: string) => new URL(address).href
