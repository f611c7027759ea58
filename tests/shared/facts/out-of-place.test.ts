/** Facts that do not find what they answer: their kind refuses them, and nothing is made of one that was let in all the same. */
import { expect, it } from 'vitest'
import { digestOf, sha256 } from '../../../main/platform/sha256.ts'
import { changeDeclined } from '../../../shared/facts/change-declined.ts'
import { contestCreated } from '../../../shared/facts/contest-created.ts'
import { meaningOf } from '../../../shared/facts/meaning.ts'
import { penaltyWithdrawn } from '../../../shared/facts/penalty-withdrawn.ts'
import { rulesFrozen } from '../../../shared/facts/rules-frozen.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetReceived } from '../../../shared/facts/sheet-received.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { founder, person } from '../../support/small-contest.ts'

const hash = sha256('a fact')
const at = { sheet: 'j1/W-1/design', panel: 'panel' }
const missing = { state: 'missing', id: at.sheet, panel: at.panel, missing: 'absent', reason: '因病' }

type AnyKind = Readonly<{ kind: string; apply: (before: never, fact: never) => unknown }>
it.each<readonly [kind: AnyKind, body: object, message: string]>([
  [sheetReceived, at, 'not sealed: j1/W-1/design'],
  [sheetReturned, { ...at, reason: '请核对' }, 'without marks: j1/W-1/design'],
  [sheetAccepted, { ...at, version: hash }, 'without its version: j1/W-1/design'],
])('makes nothing of $kind where no sheet has marks', (kind, body, message) => {
  const fact = { body, hash, actor: { by: 'chief', as: 'chief' } } as never
  expect(() => kind.apply([] as never, fact)).toThrow(message)
  expect(() => kind.apply([missing] as never, fact)).toThrow(message)
})

it.each<readonly [kind: AnyKind, body: object, message: string]>([
  [penaltyWithdrawn, { penalty: 'penalty-1', panel: 'panel', reason: '计时有误' }, 'without its penalty: penalty-1'],
  [rulesFrozen, { track: 'arts' }, 'without a track: arts'],
  [changeDeclined, { ...at, reason: '照录像核过' }, 'without a request: j1/W-1/design'],
])('makes nothing of $kind where there is nothing to be changed', (kind, body, message) => {
  expect(() => kind.apply([] as never, { body, hash, actor: { by: 'chief', as: 'chief' } } as never)).toThrow(message)
})

const state = { find: () => undefined, digest: digestOf }
const founding = { contest: { id: 'contest-1', name: { zh: '校赛', en: 'School heat' }, timeZone: 'Asia/Shanghai' }, founder } as never
const refusal = (by: typeof founder, body: never, before: readonly unknown[] = []) =>
  contestCreated.refuse(state, { person: by, as: 'organizer' }, body, before as never)

it('lets a contest be founded by its own organizer and by nobody else, once', () => {
  expect(refusal(founder, founding)).toBeUndefined()
  expect(refusal(person('other', ['organizer']), founding)).toBe('founder-not-organizer')
  const judge = { ...founder, roles: ['judge' as const] }
  expect(refusal(judge, { ...(founding as object), founder: judge } as never)).toBe('founder-not-organizer')
  expect(refusal(founder, founding, [founding])).toBe('contest-exists')
})

it('finds no meaning in a fact that nobody has, nor in one of a kind that nobody knows', () => {
  const fact = { envelope: { kind: 'sheet.burnt', on: [] }, hash, body: '{}' } as never
  const none = meaningOf({ find: () => undefined, digest: digestOf })
  expect(() => none.valueOf(hash)).toThrow(`fact ${hash} is not in the journal`)
  expect(() => none.subjectOf(fact)).toThrow('unknown kind in the journal: sheet.burnt')
  expect(none.problemOf(fact)).toBe('fact-kind-unknown')
})
