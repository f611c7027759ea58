/** Compares the printed awards beside those by place with those that a workbook's marks give. Gives no award by place. */
import type { AwardContender } from '../../shared/awards/competitors.ts'
import { sideAwards } from '../../shared/awards/side-awards.ts'
import type { EntryId } from '../../shared/domain/ids.ts'
import type { TrackResult } from '../../shared/domain/result.ts'
import type { Track } from '../../shared/domain/track.ts'
import { itemValues } from '../../shared/scoring/item-values.ts'
import type { TrackInput } from '../../shared/scoring/track-input.ts'
import type { Difference } from './printed-differences.ts'
import type { WorkbookReading } from './read-workbook.ts'
import { type SideAwardLine, sideAwardLines } from './side-award-lines.ts'

type Recomputed = Readonly<{ track: Track; input: TrackInput; contenders: readonly AwardContender[]; result: TrackResult }>

/** Line by line in the printed order. `result`: with its awards by place, recomputed. Nothing where the rules name no such award. */
export function sideAwardDifferences(
  { winners, printed, language }: WorkbookReading,
  { track, input, contenders, result }: Recomputed,
): readonly Difference[] {
  if (winners === undefined) return []
  const mentors = new Map(winners.mentors.map(({ entry, names }) => [entry as EntryId, names]))
  const schools = new Map<string, string>(printed.map(({ entry, school }) => [entry, school]))
  const mentorsOf = (id: EntryId) => mentors.get(id) ?? []
  const entryOf = (id: EntryId) => ({ number: id, name: '', school: schools.get(id) ?? '' })
  const valuesOf: Parameters<typeof sideAwards>[0]['valuesOf'] = rule => itemValues(rule, { input, result })
  const given = sideAwards({ rules: track.rules, valuesOf, contenders, mentors }, result)
  const computed = given.flatMap(one => sideAwardLines(one, { track, language, entryOf, mentorsOf }))
  const count = Math.max(winners.sideAwards.length, computed.length)
  return Array.from({ length: count }, (_, index) => index).flatMap(index => {
    const [line, found] = [winners.sideAwards[index], computed[index]]
    const pair = { printed: textOf(line), computed: textOf(found) }
    return pair.printed === pair.computed ? [] : [{ what: 'side-award', entry: (line ?? found)?.award ?? '', ...pair }]
  })
}

/** Without the name of an entry, which stands for itself by its number. */
function textOf(line: SideAwardLine | undefined): string {
  if (line === undefined) return ''
  const { award, number, winner, unit, ground, value = '' } = line
  return [award, number, number === '' ? winner : '', unit, ground, value].filter(text => text !== '').join(' ')
}
