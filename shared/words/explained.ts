/** Whose result is being explained, in which language, and what its ids are called there. Knows no step and computes nothing. */
import type { CriterionId, EntryId, PanelId, PartId, PersonId } from '../domain/ids.ts'
import type { ExactText } from '../domain/quantity.ts'
import { criteriaOf } from '../domain/rubric.ts'
import type { Track } from '../domain/track.ts'
import { fromText } from '../scoring/exact.ts'
import { exactWords } from './exact-words.ts'
import { type Language, words } from './index.ts'
import { say } from './say.ts'

/** The results of a track fit as they are; a panel without an id is called “this panel”. */
export type Explained = Readonly<{
  track: Track
  entries: readonly Readonly<{ id: EntryId; number: string }>[]
  judges: readonly Readonly<{ id: PersonId; name: string }>[]
  panels: readonly Readonly<{ id?: PanelId; name: string }>[]
  language: Language
}>

/** The English words have the shape of every language: one plural form more than the Chinese. */
const shaped: Readonly<Record<Language, (typeof words)['en']>> = words

export function explanationWords({ language }: Pick<Explained, 'language'>) {
  return shaped[language].explanation
}

export function ruleWords({ language }: Pick<Explained, 'language'>) {
  return shaped[language].workbook.rules
}

type Named = Pick<Explained, 'track' | 'language'>

/** The name of a part, or its id where the track has none such. */
export function partName({ track, language }: Named, id: PartId): string {
  return track.parts.find(part => part.id === id)?.name[language] ?? id
}

/** The name of a criterion, in whichever part, or its id. */
export function criterionName({ track, language }: Named, id: CriterionId): string {
  const all = track.parts.flatMap(({ rubric }) => criteriaOf(rubric))
  return all.find(criterion => criterion.id === id)?.name[language] ?? id
}

/** A judge class has a name of its own; a group inside a panel is what the panel calls it. */
export function groupName(language: Language, group: string): string {
  const { classes } = ruleWords({ language })
  return group === 'expert' || group === 'student' || group === 'peer' ? classes[group] : group
}

export function entryNumber({ entries }: Explained, id: EntryId): string {
  return entries.find(entry => entry.id === id)?.number ?? id
}

export function judgeName({ judges }: Explained, id: PersonId): string {
  return judges.find(judge => judge.id === id)?.name ?? id
}

export function panelName(explained: Explained, id: PanelId): string {
  return explained.panels.find(panel => panel.id === id)?.name ?? explanationWords(explained).equated.ownPanel
}

export type At = Readonly<{ part?: PartId | undefined; criterion?: CriterionId | undefined; group?: string | undefined }>

/** What a step is about: 课堂教学“教学内容”（专家评委）. Without a part it is `otherwise`. */
export function placeName(explained: Named, { part, criterion, group }: At, otherwise: string): string {
  const { criterionOf, groupOf } = explanationWords(explained)
  const inPart = part === undefined ? otherwise : partName(explained, part)
  const what = criterion === undefined ? inPart : say(criterionOf, { part: inPart, criterion: criterionName(explained, criterion) })
  return group === undefined ? what : say(groupOf, { what, group: groupName(explained.language, group) })
}

/** Exact where it ends, cut after six decimals where it does not; at least `least` decimals. */
export function written(value: ExactText, least = 0): string {
  return exactWords(fromText(value), least)
}
