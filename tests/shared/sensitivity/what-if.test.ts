/** The shadow reckoning: one thing is different, and nothing else. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TrackInput } from '../../../shared/scoring/track-input.ts'
import { withOneChange } from '../../../shared/sensitivity/what-if.ts'

const marked = (judge: string, part: string) => ({ judge, part, sheet: { standing: 'counted', marks: { one: 5000 } } })
const entry = (id: string) => ({
  entry: id,
  number: id,
  group: 'panel',
  sheets: ['j1', 'j2'].flatMap(judge => ['design', 'lesson'].map(part => marked(judge, part))),
  penalties: [
    { id: `${id}-late`, panel: 'panel', entry: id, amount: 500, reason: '超时' },
    { id: `${id}-name`, panel: 'panel', entry: id, amount: 1000, reason: '报出姓名' },
  ],
})
const input = { entries: [entry('W-1'), entry('W-2')] } as unknown as TrackInput
const changed = (change: object) => withOneChange(input, change as never)
/** The places of sheets that are void now. */
const voided = ({ entries }: TrackInput) =>
  entries.flatMap(({ entry: id, sheets }) =>
    sheets.flatMap(({ judge, part, sheet }) => (sheet.standing === 'void' ? [`${judge}/${id}/${part}`] : [])),
  )

it('leaves a judge out of every entry and part', () => {
  expect(voided(changed({ change: 'judge-left-out', judge: 'j1' }))).toEqual([
    'j1/W-1/design',
    'j1/W-1/lesson',
    'j1/W-2/design',
    'j1/W-2/lesson',
  ])
})

it('makes one sheet void', () => {
  expect(voided(changed({ change: 'sheet-void', judge: 'j2', entry: 'W-2', part: 'lesson' }))).toEqual(['j2/W-2/lesson'])
})

it('drops one penalty', () => {
  const { entries } = changed({ change: 'penalty-dropped', penalty: 'W-1-late' })
  expect(entries.map(({ penalties }) => penalties.map(({ id }) => id))).toEqual([['W-1-name'], ['W-2-late', 'W-2-name']])
})

it('does not make void what has no marks: a recused judge stays recused', () => {
  const [first] = input.entries
  if (first === undefined) throw new Error('no entry')
  const recused = { ...first, sheets: first.sheets.map(sheet => ({ ...sheet, sheet: { standing: 'recused' as const } })) }
  const { entries } = withOneChange({ ...input, entries: [recused] }, { change: 'judge-left-out', judge: 'j1' as never })
  expect(entries).toEqual([recused])
})

it('changes nothing of what it was given, and nothing that it was not asked about', () => {
  const before = JSON.stringify(input)
  fc.assert(
    fc.property(
      fc.constantFrom('j1', 'j2', 'nobody'),
      fc.constantFrom('W-1', 'W-2', 'W-9'),
      fc.constantFrom('design', 'lesson'),
      (judge, id, part) => {
        const after = changed({ change: 'sheet-void', judge, entry: id, part })
        expect(voided(after).length).toBe(judge === 'nobody' || id === 'W-9' ? 0 : 1)
        expect(JSON.stringify(input)).toBe(before)
        expect(after.entries.map(({ penalties }) => penalties)).toEqual(input.entries.map(({ penalties }) => penalties))
      },
    ),
  )
})
