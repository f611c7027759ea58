/** The awards beside those by place as lines of a table: who has which, for what. Knows no cell and no sheet. */
import type { EntryId } from '../../shared/domain/ids.ts'
import type { ExactText } from '../../shared/domain/quantity.ts'
import type { SideAward } from '../../shared/domain/side-awards.ts'
import type { Track } from '../../shared/domain/track.ts'
import { exact, toText } from '../../shared/scoring/exact.ts'
import { awardName } from '../../shared/words/award-rules-in-words.ts'
import type { Language } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import { wordsOf } from './workbook-input.ts'

/** `number` of an entry, `winner` a mentor's name or, where it is known, the entry's, `unit` a school: each empty where it is none. `ground`:
 * the entry's mentors, the entries that brought a mentor the award, a school's place with them. `value` in points. */
export type SideAwardLine = Readonly<{
  award: string
  number: string
  winner: string
  unit: string
  ground: string
  value: ExactText | undefined
}>

type By = Readonly<{
  track: Track
  language: Language
  entryOf: (id: EntryId) => Readonly<{ number: string; name: string; school: string }>
  mentorsOf: (id: EntryId) => readonly string[]
}>

/** One line for each winner, in the order of the awards; an award that nobody has gives none. */
export function sideAwardLines(given: SideAward, by: By): readonly SideAwardLine[] {
  const award = awardName(by, given.award)
  const numbers = (entries: readonly EntryId[]) => entries.map(id => by.entryOf(id).number).join(wordsOf(by).comma)
  switch (given.kind) {
    case 'single-item':
      return given.winners.map(({ entry, value }) => {
        const { number, name, school } = by.entryOf(entry)
        return { award, number, winner: name, unit: school, ground: by.mentorsOf(entry).join(wordsOf(by).comma), value }
      })
    case 'mentor':
      return given.winners.map(({ mentor, entries }) => ({
        award,
        number: '',
        winner: mentor,
        unit: '',
        ground: numbers(entries),
        value: undefined,
      }))
    case 'school':
      return given.listing
        .filter(({ school }) => given.winners.includes(school))
        .map(({ school, place, points, entries }) => ({
          award,
          number: '',
          winner: '',
          unit: school,
          ground: say(wordsOf(by).sideAwards.school, { place, numbers: numbers(entries) }),
          value: toText(exact(BigInt(points))),
        }))
  }
}
