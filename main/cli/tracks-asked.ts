/** Which tracks of a contest file a call is about. Knows tracks; no result. */
import type { Track } from '../../shared/domain/track.ts'
import { words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import type { ReadableDb } from '../data/database.ts'
import { listTracks } from '../data/repositories/setup-repository.ts'
import { complain } from './complain.ts'

/** Every track when none is asked for; else the one of this id, or those of this name in any language; or undefined after saying which
 * there are. */
export function tracksAsked(db: ReadableDb, asked: string | undefined): readonly Track[] | undefined {
  const tracks = listTracks(db).map(({ track }) => track)
  if (asked === undefined) return tracks
  const ofId = tracks.filter(({ id }) => id === asked)
  const found = ofId.length > 0 ? ofId : tracks.filter(({ name }) => name.zh === asked || name.en === asked)
  if (found.length > 0) return found
  const { trackUnknown, trackNamed, between, noTracks } = words.zh.cli
  const listed = tracks.map(({ id, name }) => say(trackNamed, { id, name: name.zh })).join(between)
  complain(say(trackUnknown, { asked, tracks: listed === '' ? noTracks : listed }))
  return undefined
}
