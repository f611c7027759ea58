/** A judge who seals sheet after sheet, while the chief gives each back: prints each acknowledged fact. Argument: the contest file. */
import { writeSync } from 'node:fs'
import { findPerson } from '../../main/data/repositories/setup-repository.ts'
import { currentOf, writeUnit } from '../../main/data/write-unit.ts'
import { systemRandom } from '../../main/platform/random.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import { sheetReturned } from '../../shared/facts/sheet-returned.ts'
import { sheetSealed } from '../../shared/facts/sheet-sealed.ts'

const opened = await openFile(process.argv[2] ?? '')
if (!opened.ok) throw new Error(opened.refusal)
const { store, contest, key } = opened.value
const tools = { store, contest: contest.id, key, clock: () => 1, random: systemRandom }
const as = (id: string, role: 'judge' | 'chief') => ({ person: findPerson(store.db, id as never) as never, as: role })
const frozen = currentOf(store, 'track', 'arts')?.frozen
const sheet = 'j1/W-1/design' as never
const giveBack = (reason: string) =>
  writeUnit(tools, as('chief', 'chief'), unit => unit.record(sheetReturned, { sheet, panel: 'panel' as never, reason }))
// A child before this one may have been killed between the seal and the return.
if (currentOf(store, 'sheet', sheet)?.state === 'sealed') giveBack('0')
for (let round = 1; ; round++) {
  const marks = { content: (round % 25) * 500, form: 7000 }
  const body = { sheet, panel: 'panel', track: 'arts', marks, rubric: frozen?.rubrics.design, rules: frozen?.rules } as never
  const sealed = writeUnit(tools, as('j1', 'judge'), unit => unit.record(sheetSealed, body))
  if (sealed.ok && 'version' in sealed.value) writeSync(1, `${sealed.value.version}\n`)
  const reply = giveBack(`${round}`)
  if (!sealed.ok || !reply.ok) throw new Error(JSON.stringify([sealed, reply]))
}
