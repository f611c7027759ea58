/** What a round of a track is called. Knows no score. */
import { type Explained, explanationWords } from './explained.ts'
import { say } from './say.ts'

/** The name of a round, counted from 1, or its number where the rules name none. */
export function roundName({ track, language }: Pick<Explained, 'track' | 'language'>, round: number): string {
  const named = track.rules.rounds?.list[round - 1]?.name[language]
  return named ?? say(explanationWords({ language }).carried.round, { round })
}
