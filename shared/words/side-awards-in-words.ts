/** The awards beside those by place as sentences, the same on the screen and on the command line. Gives no award. */
import type { AwardId, EntryId } from '../domain/ids.ts'
import type { SideAward } from '../domain/side-awards.ts'
import { awardName } from './award-rules-in-words.ts'
import { placeName, written } from './explained.ts'
import { words } from './index.ts'
import type { Ruled } from './ruled.ts'
import { say } from './say.ts'

type Awarded = Ruled & Readonly<{ entries: readonly Readonly<{ id: EntryId; number: string; name: string; school: string }>[] }>

/** `winners`: a sentence for each, none while nobody has it; `open`: that people must decide, and about whom. */
export type SideAwardInWords = Readonly<{ award: AwardId; name: string; winners: readonly string[]; open?: string }>

/** Winners of a single item with number, name, school and points; mentors with the entries that brought the award; schools with place and
 * points. Values that do not end are cut, never rounded. */
export function sideAwardInWords(given: SideAward, awarded: Awarded): SideAwardInWords {
  const { sideAwards } = words[awarded.language].results
  const named = { award: given.award, name: awardName(awarded, given.award), winners: winnersOf(given, awarded) }
  const open = openOf(given, awarded)
  return open.length === 0 ? named : { ...named, open: say(sideAwards.open, { who: open.join(commaOf(awarded)) }) }
}

function winnersOf(given: SideAward, awarded: Awarded): readonly string[] {
  const { sideAwards } = words[awarded.language].results
  const numbers = (entries: readonly EntryId[]) => entries.map(id => entryOf(awarded, id).number).join(commaOf(awarded))
  switch (given.kind) {
    case 'single-item':
      return given.winners.map(({ entry, value }) => {
        const { number, name, school } = entryOf(awarded, entry)
        const who = [number, name, school].filter(text => text !== '').join(sideAwards.gap)
        return say(sideAwards.singleItem, {
          who,
          what: singleItemName(awarded, given.award),
          value: written(value, awarded.track.rules.rounding.places),
        })
      })
    case 'mentor':
      return given.winners.map(({ mentor, entries }) => say(sideAwards.mentor, { mentor, numbers: numbers(entries) }))
    case 'school':
      return given.listing
        .filter(({ school }) => given.winners.includes(school))
        .map(({ entries, ...line }) => say(sideAwards.school, { ...line, numbers: numbers(entries) }))
  }
}

/** The numbers of the entries, or the names of the schools, that stand across the line. */
function openOf(given: SideAward, awarded: Awarded): readonly string[] {
  if (given.kind === 'mentor') return []
  return given.kind === 'school' ? given.open : given.open.map(id => entryOf(awarded, id).number)
}

function commaOf({ language }: Ruled): string {
  return words[language].results.between
}

function entryOf({ entries }: Awarded, id: EntryId): Pick<Awarded['entries'][number], 'number' | 'name' | 'school'> {
  return entries.find(entry => entry.id === id) ?? { number: id, name: '', school: '' }
}

/** The part of a single-item prize, or its criterion: 课堂教学“教学内容”. */
function singleItemName(awarded: Ruled, id: AwardId): string {
  const rule = awarded.track.rules.singleItemAwards?.find(award => award.id === id)
  return placeName(awarded, { part: rule?.part, criterion: rule?.criterion }, '')
}
