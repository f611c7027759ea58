/** The whole contract: each call has its handler, each refusal its two sentences. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commands, notes, queries, tasks } from '../../main/ipc/handlers.ts'
import type { Call } from '../../shared/contract/define.ts'
import { contract } from '../../shared/contract/index.ts'
import { refusals as en } from '../../shared/words/en/refusals.ts'
import { refusals as zh } from '../../shared/words/zh/refusals.ts'

const calls = Object.entries(contract) as [string, Call][]
const handlers = { query: queries, command: commands, note: notes, task: tasks }
const GATE = [
  'internal',
  'call-unknown',
  'input-broken',
  'not-allowed',
  'signed-out',
  'contest-closed',
  'disk-full',
  'role-not-held',
  'subject-in-conflict',
]

it.each(calls)('%s has a handler of its kind, and of no other', (name, call) => {
  const kinds = Object.entries(handlers).flatMap(([kind, table]) => (Object.hasOwn(table, name) ? [kind] : []))
  expect(kinds).toEqual([call.kind])
})

it('has no handler that is not in the contract', () => {
  const handled = Object.values(handlers).flatMap(table => Object.keys(table))
  expect(handled.sort()).toEqual(calls.map(([name]) => name).sort())
})

it.each(calls)('%s: every refusal has a sentence in both languages', (_name, call) => {
  for (const refusal of [...call.refusals, ...GATE]) {
    expect(zh, refusal).toHaveProperty([refusal])
    expect(en, refusal).toHaveProperty([refusal])
  }
})

/** What no other window shows: where a judge is, which panel a timekeeper looks at, and words that are not sealed yet. */
const ownAffairs = ['draft.comment', 'hall.choose', 'place.keep']
const writing = calls.filter(([name, { kind }]) => (kind === 'command' || kind === 'note') && !ownAffairs.includes(name))

it.each(writing)('%s says what it changes', (_name, call) => {
  expect(call.announces).toMatch(/\.changed$/)
})

it.each(calls.filter(([, { roles }]) => roles === 'anyone'))('%s, which needs no sign-in, writes no fact', (_name, { kind }) => {
  expect(['query', 'task']).toContain(kind)
})

it.each(calls)('%s takes no field that it does not name', (_name, { input }) => {
  const reply = input.safeParse({ 'a field that nobody has': 1 })
  expect(JSON.stringify(reply.error?.issues)).toContain('unrecognized_keys')
})

it('nothing but what the hall may see, its language, theme and size, the open contest and its seat is told to the public screen', () => {
  const shown = calls.flatMap(([name, { windows }]) => (windows.includes('display') ? [name] : []))
  expect(shown.sort()).toEqual(['contest.current', 'display.show', 'preferences.read', 'session.current'])
})

it('a window that prints asks for its own job, says that it is ready, and nothing else', () => {
  const heard = calls.flatMap(([name, { windows }]) => (windows.includes('print') ? [name] : []))
  expect(heard.sort()).toEqual(['print.job', 'print.ready'])
})

it('judges’ calls are open to judges at kiosks alone', () => {
  for (const [name, { windows, roles }] of calls.filter(([, call]) => call.roles !== 'anyone' && call.roles.includes('judge')))
    if (name !== 'recusal.declare') expect([name, windows, roles]).toEqual([name, ['kiosk'], ['judge']])
})

it('every refusal that a fact may meet has a sentence in both languages', () => {
  const folder = join(import.meta.dirname, '../../shared/facts')
  const kinds = readdirSync(folder).filter(name => /^(?!fact|meaning|canonical|chain|subjects)/.test(name))
  let found = 0
  for (const file of kinds) {
    const code = readFileSync(join(folder, file), 'utf8')
    const refuse = code.slice(code.indexOf('refuse:'))
    const returned = [...refuse.matchAll(/(?:return|\?|:|\?\? \(.*\?) '([a-z]+(?:-[a-z]+)+)'/g)].map(match => match[1] ?? '')
    found += returned.length
    for (const refusal of returned) {
      expect(zh, `${file}: ${refusal}`).toHaveProperty([refusal])
      expect(en, `${file}: ${refusal}`).toHaveProperty([refusal])
    }
  }
  expect(found).toBeGreaterThan(40)
})
