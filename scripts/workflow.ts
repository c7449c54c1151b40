import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Role } from '@/domain/account/actor'
import actionEnglish from '@/messages/en/action.json'
import commonEnglish from '@/messages/en/common.json'
import refusalEnglish from '@/messages/en/refusal.json'
import stateEnglish from '@/messages/en/state.json'
import actionChinese from '@/messages/zh-CN/action.json'
import commonChinese from '@/messages/zh-CN/common.json'
import refusalChinese from '@/messages/zh-CN/refusal.json'
import stateChinese from '@/messages/zh-CN/state.json'
import { matrixText, type Noun, nouns } from './lib/workflow'

type Words = Record<string, Record<string, string>>

const spoken = (chinese: string | undefined, english: string | undefined, what: string): string => {
  if (!chinese || !english) throw new Error(`no words for ${what}`)
  return `${chinese} ${english}`
}
const said = (chinese: Words, english: Words, kind: string) => (noun: string, key: string) =>
  spoken(chinese[noun]?.[key], english[noun]?.[key], `${kind}.${noun}.${key}`)
const stateWord = said(stateChinese, stateEnglish, 'state')
const actionWord = said(actionChinese, actionEnglish, 'action')
const roleWord = (role: Role) =>
  spoken(commonChinese.role[role], commonEnglish.role[role], `common.role.${role}`)

/** A refusal's sentence without its facts, which are there only when it happens. */
const refusalSentence = (words: Record<string, string>, code: string): string => {
  const sentence = words[code]
  if (!sentence) throw new Error(`no words for refusal.${code}`)
  return sentence.replaceAll(/\{\w+\}/gu, '…')
}

/** Title of each noun, and what its table does not say. */
const about: Record<string, { title: string; notes: readonly string[] }> = {
  article: {
    title: '稿件 Article',
    notes: [
      'This is the state of the working copy. What readers see is told apart: `none`, `live`, `withdrawn`. A published article that is revised is in draft again while its publication stays up.',
      'A saved change is `edit`, or `voidSignOff` where the article is signed off: approval belongs to the content that was seen.',
      '`publish` says it again: the hash of the content must be the one that was signed off, and the one who signed off must not be among its contributors by then.',
    ],
  },
  request: {
    title: '授权申请 Request',
    notes: [
      'Where some of the items are left out, `grant` leaves the request in 部分授权 Partly granted (`usecases/grant-request.ts`). The engine is asked about every item again before it.',
      "Another organisation's request is not found, rather than refused.",
    ],
  },
  grant: {
    title: '授权 Grant',
    notes: [
      'Ended and used up are never stored: they are read from the term and the counter at the instant of asking (`standingOf` in `domain/licensing/grant.ts`). Revocation outweighs withdrawal of the works, withdrawal outweighs suspension, suspension outweighs the term.',
    ],
  },
  organisation: {
    title: '单位 Organisation',
    notes: ['Anyone may register an organisation; until it is verified, no letter is issued to it.'],
  },
}

const diagram = (one: Noun): string => {
  const arrows = new Map<string, string[]>()
  for (const { action, from, to } of one.steps)
    for (const state of from) {
      const arrow = `${state} --> ${to === 'same' ? state : to}`
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), actionWord(one.name, action)])
    }
  const touched = one.states.filter(
    (state) => state === one.first || [...arrows.keys()].some((arrow) => arrow.endsWith(`> ${state}`)),
  )
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...touched.map((state) => `  ${state} : ${stateWord(one.name, state)}`),
    `  [*] --> ${one.first}`,
    ...[...arrows].map(([arrow, labels]) => `  ${arrow} : ${labels.join(' / ')}`),
    '```',
  ].join('\n')
}

const table = (one: Noun): string =>
  [
    '| action | from | to | who | unless |',
    '| --- | --- | --- | --- | --- |',
    ...one.steps.map(({ action, from, to, may, unless }) =>
      [
        '',
        `\`${action}\` ${actionWord(one.name, action)}`,
        from.map((state) => stateWord(one.name, state)).join('<br>'),
        to === 'same' ? 'stays' : stateWord(one.name, to),
        may === 'system' ? 'the program itself' : may.map(roleWord).join('<br>'),
        unless.map((name) => `\`${one.codes.get(name)}\``).join('<br>'),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n')

const obstacles = (one: Noun): string[] =>
  [...one.codes.values()].map(
    (code) =>
      `- \`${code}\`: ${refusalSentence(refusalChinese, code)} ${refusalSentence(refusalEnglish, code)}`,
  )

const section = (one: Noun): string => {
  const { title, notes } = about[one.name] ?? { title: one.name, notes: [] }
  return [
    `## ${title}`,
    diagram(one),
    table(one),
    [...obstacles(one), ...notes.map((note) => `- ${note}`)].join('\n'),
  ].join('\n\n')
}

/** The text that `docs/workflow.md` has to hold. Throws where a state, action, role or refusal has no words. */
export const workflowText = (): string =>
  `${[
    '# Workflow',
    'Made from the tables in `domain/` by `npm run -s workflow`; changes here are lost. Who may is a role; whoever has several may what any of them may. What stands in the way is tried in the order of the last column, and the button that it disables says so. Every cell, state by action by role, stands in `tests/domain/workflow.golden.txt`.',
    ...nouns.map(section),
  ].join('\n\n')}\n`

export const workflowFiles: readonly { file: string; text: () => string }[] = [
  { file: 'docs/workflow.md', text: workflowText },
  { file: 'tests/domain/workflow.golden.txt', text: matrixText },
]

const placeOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url))

/** What stands in the file now; null where there is none. */
export function standing(file: string): string | null {
  try {
    return readFileSync(placeOf(file), 'utf8')
  } catch {
    return null
  }
}

/** `npm run -s workflow` writes both; with `--check` it only says which is out of date, and exits with 1. */
function main(check: boolean): number {
  const stale = workflowFiles.filter(({ file, text }) => standing(file) !== text())
  if (!check) for (const { file, text } of stale) writeFileSync(placeOf(file), text())
  for (const { file } of stale) console.log(`${check ? 'out of date' : 'written'}: ${file}`)
  return check && stale.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.includes('--check'))
