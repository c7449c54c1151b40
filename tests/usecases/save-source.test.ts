import { beforeEach, describe, expect, it } from 'vitest'
import { listEvents } from '@/db/events'
import { listSources, sourceNamed } from '@/db/sources'
import { saveSource } from '@/usecases/save-source'
import { useDatabase } from '../support/database'
import { aNewsroom, people, START } from '../support/newsroom'

useDatabase()
beforeEach(aNewsroom)

const entry = {
  name: '南浦晚报',
  kind: 'media' as const,
  aliases: ['南浦晚报客户端'],
  homepage: '',
  contact: '',
}

describe('saveSource', () => {
  it('adds an entry that is found by name and alias, whatever their width and spaces, and records it', async () => {
    const saved = await saveSource(people.rights, { ...entry, homepage: 'https://nanpu.example/' }, START)
    expect(saved).toMatchObject({
      name: '南浦晚报',
      homepage: 'https://nanpu.example/',
      contact: null,
      version: 1,
    })
    expect(await sourceNamed('南浦 晚报客户端')).toMatchObject({ id: saved.id })
    expect(await listEvents()).toMatchObject([
      { type: 'source.saved', subjectId: saved.id, actorName: '顾清' },
    ])
  })

  it('changes an entry under the version that was seen, and keeps the hosts that the form does not name', async () => {
    const first = await saveSource(people.rights, { ...entry, domains: ['nanpu.example'] }, START)
    const changed = await saveSource(
      people.admin,
      { ...entry, id: first.id, version: 1, contact: 'copyright@nanpu.example' },
      START + 1,
    )
    expect(changed).toMatchObject({
      contact: 'copyright@nanpu.example',
      domains: ['nanpu.example'],
      version: 2,
    })
    await expect(saveSource(people.rights, { ...entry, id: first.id, version: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('gives no two entries one printed name', async () => {
    const before = await listSources()
    await expect(saveSource(people.rights, { ...entry, name: '北渚日报' })).rejects.toMatchObject({
      code: 'source-name-taken',
      facts: { name: '北渚日报', other: '北渚日报' },
    })
    await expect(saveSource(people.rights, { ...entry, aliases: [' 北渚　日报'] })).rejects.toMatchObject({
      code: 'source-name-taken',
    })
    expect(await listSources()).toEqual(before)
  })

  it.each([
    ['an empty name', { name: ' ' }, 'name'],
    ['an address that runs a script', { homepage: 'javascript:alert(1)' }, 'homepage'],
    ['a host that is none', { domains: ['not a host'] }, 'domains'],
  ])('refuses %s and names the field', async (_, over, field) => {
    await expect(saveSource(people.rights, { ...entry, ...over })).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { fields: [expect.stringMatching(`^${field}`)] },
    })
  })

  it('is not for editors, and finds no entry that is not there', async () => {
    await expect(saveSource(people.writer, entry)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(saveSource(people.rights, { ...entry, id: 'nowhere' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
