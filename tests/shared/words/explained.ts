/** A track whose rules use everything that has words, and steps over it; checked by the domain. */
import { EntryResult, type ExplanationStep } from '../../../shared/domain/result.ts'
import { Track } from '../../../shared/domain/track.ts'
import type { Explained } from '../../../shared/words/explained.ts'
import { explanationInWords } from '../../../shared/words/explanation-in-words.ts'
import { smallTrack } from '../../support/small-contest.ts'

export type Language = 'zh' | 'en'
export const languages = ['zh', 'en'] as const

/** The small track with other rules. */
export function trackWith(rules: Readonly<Record<string, unknown>>): Track {
  return Track.parse({ ...smallTrack, rules: { ...smallTrack.rules, ...rules } })
}

type About = Readonly<{ rules?: Readonly<Record<string, unknown>>; language?: Language }>

function explained({ rules = {}, language = 'zh' }: About = {}): Explained {
  const judges = ['j1', 'j2', 'j3', 'j4', 'j5', 'j6', 'j7']
  return {
    track: trackWith(rules),
    entries: [
      { id: 'e1', number: 'W-001' },
      { id: 'e2', number: 'W-002' },
    ] as unknown as Explained['entries'],
    judges: judges.map(id => ({ id, name: `评委 ${id}` })) as unknown as Explained['judges'],
    panels: [{ id: 'p1', name: '文科一组' }] as unknown as Explained['panels'],
    language,
  }
}

/** The lines of an explanation of the entry e1. */
export function linesOf(steps: readonly unknown[], about: About = {}) {
  const result = EntryResult.parse({ entry: 'e1', parts: [], tiedWith: [], explanation: steps })
  return explanationInWords(result, explained(about))
}

/** The one line of one step: sentence, arithmetic and value. */
export function lineOf(step: Readonly<{ key: ExplanationStep['key'] } & Record<string, unknown>>, about: About = {}) {
  const [line, ...others] = linesOf([step], about)
  if (line === undefined || others.length > 0) throw new Error(`${others.length + 1} lines`)
  return [line.sentence, line.arithmetic, line.value]
}
