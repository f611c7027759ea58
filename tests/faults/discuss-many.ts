/** A chief who calls one discussion after the other, while three judges seal again: prints each round that was acknowledged. Argument: the contest file. */
import { writeSync } from 'node:fs'
import { findPerson } from '../../main/data/repositories/setup-repository.ts'
import { currentOf, writeUnit } from '../../main/data/write-unit.ts'
import { systemRandom } from '../../main/platform/random.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import { callDiscussion } from '../../main/services/reconciling/call-discussion.ts'
import { isEditable } from '../../shared/domain/score-sheet.ts'
import { sheetSealed } from '../../shared/facts/sheet-sealed.ts'

const opened = await openFile(process.argv[2] ?? '')
if (!opened.ok) throw new Error(opened.refusal)
const { store, contest, key } = opened.value
const tools = { store, contest: contest.id, key, clock: () => 1, random: systemRandom }
const as = (id: string, role: 'judge' | 'chief') => ({ person: findPerson(store.db, id as never) as never, as: role })
const frozen = currentOf(store, 'track', 'arts')?.frozen
for (let round = 1; ; round++) {
  for (const judge of ['j1', 'j2', 'j3']) {
    const sheet = `${judge}/W-1/design`
    // A child before this one may have been killed between two seals.
    if (!isEditable(currentOf(store, 'sheet', sheet))) continue
    const marks = { content: (round % 25) * 500, form: 7000 }
    const body = { sheet, panel: 'panel', track: 'arts', marks, rubric: frozen?.rubrics.design, rules: frozen?.rules } as never
    const sealed = writeUnit(tools, as(judge, 'judge'), unit => unit.record(sheetSealed, body))
    if (!sealed.ok) throw new Error(JSON.stringify(sealed))
  }
  const input = { panel: 'panel', entry: 'W-1', part: 'design', reason: `${round}` } as never
  const called = writeUnit(tools, as('chief', 'chief'), unit => callDiscussion(unit, input))
  if (!called.ok) throw new Error(JSON.stringify(called))
  writeSync(1, `${round}\n`)
}
