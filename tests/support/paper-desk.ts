/** A small contest with three recorders at the scoring desk, and what they do there. Knows services; nothing of a screen. */

import { findPerson } from '../../main/data/repositories/setup-repository.ts'
import { comparePaper } from '../../main/services/papers/compare-paper.ts'
import { decidePaper, sendPaperBack } from '../../main/services/papers/decide-paper.ts'
import { keyPaper } from '../../main/services/papers/key-paper.ts'
import { listPapers } from '../../main/services/papers/list-papers.ts'
import { openPaper } from '../../main/services/papers/open-paper.ts'
import type { Input } from '../../shared/contract/index.ts'
import type { PaperLine } from '../../shared/contract/papers.ts'
import { type SheetId, sheetKey } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { Marks } from '../../shared/domain/rubric.ts'
import { person, smallSetup, smallTrack } from './small-contest.ts'
import { aWorld, sheet, type World } from './world.ts'

export const paperSetup = {
  ...smallSetup,
  people: [
    ...smallSetup.people,
    person('r1', ['recorder']),
    person('r2', ['recorder']),
    person('r3', ['recorder']),
    person('chief-2', ['chief']),
  ],
}
export const paperWorld = () => aWorld({ setup: paperSetup })
export const design = sheet('j1', 'W-1', 'design')

/** Marks in the order of the sheet; null is blank. */
export function marksOn(id: SheetId, given: readonly (number | null)[]): Marks {
  const part = smallTrack.parts.find(each => each.id === sheetKey(id).part)
  const criteria = part?.rubric.groups.flatMap(group => group.criteria) ?? []
  return Object.fromEntries(criteria.flatMap(({ id: criterion }, i) => (given[i] == null ? [] : [[criterion, given[i]]]))) as Marks
}

/** Asks as somebody signed in, at a time that plays no part. */
export function asking(world: World, id: string, as: Role) {
  const found = findPerson(world.store.db, id as never)
  if (found === undefined) throw new Error(`nobody is called ${id}`)
  return { db: world.store.db, meaning: world.store.meaning, at: 0, steady: 0, actor: { person: found, as } }
}

export function atDesk(world: World) {
  const decide = (who: string, as: Role, input: Partial<Input<'paper.decide'>> & Pick<Input<'paper.decide'>, 'sheet' | 'marks'>) =>
    world.as(who, as, unit => decidePaper(unit, { keyings: named(input.sheet), reason: null, ...input }))
  const named = (id: SheetId): Input<'paper.decide'>['keyings'] => {
    const found = comparePaper(asking(world, 'chief', 'chief'), { sheet: id })
    if (!found.ok) return [key('r1'), key('r2')]
    const [first, second] = found.value.readings
    return [
      { recorder: first.recorder, keyed: first.keyed },
      { recorder: second.recorder, keyed: second.keyed },
    ]
  }
  const key = (recorder: string) => ({ recorder: recorder as never, keyed: '0'.repeat(64) as never })
  return {
    key: (who: string, id: SheetId, given: readonly (number | null)[], writtenTotal: number | null = null) =>
      world.as(who, 'recorder', unit =>
        keyPaper(unit, { sheet: id, marks: marksOn(id, given), writtenTotal: writtenTotal as never, place: 1 }),
      ),
    decide,
    named,
    back: (who: string, as: Role, id: SheetId, keyings = named(id)) =>
      world.as(who, as, unit => sendPaperBack(unit, { sheet: id, keyings, reason: '第二项空白' })),
    open: (who: string, id: SheetId) => openPaper(asking(world, who, 'recorder'), { sheet: id }),
    compare: (who: string, as: Role, id: SheetId) => comparePaper(asking(world, who, as), { sheet: id }),
    line: (who: string, as: Role, id: SheetId): PaperLine | undefined => {
      const found = listPapers(asking(world, who, as), { panel: 'panel' as never })
      return found.ok ? found.value.sheets.find(each => each.sheet === id) : undefined
    },
  }
}
