import { existsSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { toNinjs } from '@/domain/article/renditions/ninjs'
import { aRendition, renditionOptions } from '../support/a-rendition'

const folder = new URL('../../../shared/data/standards/ninjs/', import.meta.url)
const schemaFile = new URL('specification/ninjs-schema_3.1.json', folder)

function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const geo = JSON.parse(readFileSync(new URL('validation/test_suite/GeoJSON-schema.json', folder), 'utf8'))
  ajv.addSchema({
    $id: 'https://geojson.org/schema/GeoJSON.json',
    ...(geo.$schema?.includes('2020') ? geo : {}),
  })
  return ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))
}

describe.skipIf(!existsSync(schemaFile))('ninjs 3.1 (skipped where ../shared is absent)', () => {
  it.each([
    ['a whole article', {}, renditionOptions()],
    [
      'with a link to its terms',
      {},
      renditionOptions({ rights: { href: 'https://www.haibin.example/verify/授权' } }),
    ],
    [
      'with its terms',
      {},
      renditionOptions({
        rights: { href: 'https://www.haibin.example/verify/授权', odrl: '{"@type":"Agreement"}' },
      }),
    ],
    ['all pictures', {}, renditionOptions({ parts: new Set(['headline', 'body', 'pic-own', 'pic-agency']) })],
    ['the headline alone', {}, renditionOptions({ parts: new Set(['headline']) })],
    ['an address in Chinese', { url: 'https://www.haibin.example/新闻/1' }, renditionOptions()],
    [
      'without names',
      { authors: [], editor: '', responsibleEditor: '', summary: '', source: '' },
      renditionOptions(),
    ],
  ])('accepts %s', (_what, more, options) => {
    const validate = validator()
    validate(JSON.parse(JSON.stringify(toNinjs(aRendition(more), options))))
    expect(validate.errors).toBeNull()
  })

  it('would notice a property that is not of the standard', () => {
    expect(validator()({ ...toNinjs(aRendition(), renditionOptions()), price: 1 })).toBe(false)
  })

  it('says who holds what', () => {
    const made = toNinjs(
      aRendition(),
      renditionOptions({ parts: new Set(['headline', 'body', 'pic-own', 'pic-agency']) }),
    )
    expect(made.associations.map(({ name, copyrightHolder }) => [name, copyrightHolder])).toEqual([
      ['pic-own', '海滨在线新闻网络有限公司'],
      ['pic-agency', '示例图片社'],
    ])
    expect(made.usageTerms).toMatch(/^来源：海滨在线\n/)
  })
})
