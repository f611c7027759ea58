/** What a judge may know of an entry: everything that leaves main for a kiosk passes here. On a blind track that is its number and segment. */
import type { Entry } from '../../../shared/domain/entry.ts'
import type { Track } from '../../../shared/domain/track.ts'

type Shown = Readonly<{ number: string; segment: string | null; name: string | null; school: string | null }>

export function shownEntry(
  { rules }: Pick<Track, 'rules'>,
  { number, segment, name, school }: Pick<Entry, 'number'> & Partial<Entry>,
): Shown {
  const isBlind = rules.judging?.names !== 'shown'
  return { number, segment: segment ?? null, name: isBlind ? null : (name ?? null), school: isBlind ? null : (school ?? null) }
}
