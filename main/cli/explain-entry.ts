/** How the result of one entry came about, as lines of text. Knows the words of an explanation; computes nothing. */
import type { TrackResults } from '../../shared/contract/results.ts'
import { awardNotesInWords } from '../../shared/words/award-notes-in-words.ts'
import { explanationInWords } from '../../shared/words/explanation-in-words.ts'
import { type Language, words } from '../../shared/words/index.ts'
import type { ProofLine } from '../../shared/words/proof-line.ts'

/** Every step from the marks to the place, numbered, with its marks as `who mark fate`, its arithmetic and its value; then why the entry has
 * an award or not. Nothing when the track has no result of an entry with this number. */
export function explainEntry(results: TrackResults, number: string, language: Language): readonly string[] {
  const { track, result } = results
  const about = results.entries.find(entry => entry.number === number)
  const entry = result.entries.find(one => one.entry === about?.id)
  if (about === undefined || entry === undefined) return []
  const steps = explanationInWords(entry, { ...results, language })
  const notes = awardNotesInWords(entry.awardNotes ?? [], { track, language })
  return [
    `# ${track.name[language]}  ${[number, about.name, about.school].filter(text => text !== '').join('  ')}`,
    ...steps.flatMap((step, index) => stepLines(step, index + 1)),
    ...(notes.length === 0 ? [] : [words[language].explanation.awards.title, ...notes.map(indented)]),
  ]
}

function stepLines({ sentence, marks = [], arithmetic, value }: ProofLine, number: number): readonly string[] {
  return [
    `${number}. ${sentence}`,
    ...marks.map(({ who, mark, fate }) => indented([who, mark, fate].join(' ').trimEnd())),
    ...(arithmetic === undefined ? [] : [indented(arithmetic)]),
    ...(value === undefined ? [] : [indented(`→ ${value}`)]),
  ]
}

function indented(text: string): string {
  return `   ${text}`
}
