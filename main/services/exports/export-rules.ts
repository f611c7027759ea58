/** Writes the parts and rules of a track as a rules document, to keep, to hand on, or to change and read in again. */
import { join } from 'node:path'
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Contest } from '../../../shared/domain/contest.ts'
import type { RulesDocument } from '../../../shared/domain/rules-document.ts'
import type { TrackState } from '../../../shared/domain/track.ts'
import { findTrackPreset } from '../../../shared/presets/presets.ts'
import { words } from '../../../shared/words/index.ts'
import { say } from '../../../shared/words/say.ts'
import { safeName } from '../../platform/file-name.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { stationPreferences } from '../sessions/keep-preferences.ts'
import { tracksOf } from '../setup/tracks-of.ts'
import { keepFile } from './keep-file.ts'

export async function exportRules(
  desk: Desk,
  { opened, actor }: AtContest,
  { track }: Input<'rules.export'>,
): Promise<Reply<'rules.export'>> {
  const state = tracksOf(opened.store.db, actor).find(each => each.track.id === track)
  if (state === undefined) return refuse('track-unknown')
  const { language } = stationPreferences(desk)
  const edition = state.frozen?.edition ?? 0
  const { fileName, fileNameOpen } = words[language].rulesDocuments
  const name = say(edition === 0 ? fileNameOpen : fileName, { track: state.track.name[language], edition })
  const folder = join(desk.tools.folders.exports, safeName(opened.contest.name.zh))
  const text = `${JSON.stringify(documentOf(state, opened.contest), null, 2)}\n`
  const file = keepFile({ folder, name, extension: 'json' }, new TextEncoder().encode(text))
  return file === undefined ? refuse('folder-unwritable', { folder }) : accept({ file })
}

/** A name may have 80 units and so may a version; a sign can take two. */
const SIGNS_OF_NAME = 30

/** What the journal does not keep is said anew: the title is the track's name, the version the contest and its edition. */
function documentOf({ track, frozen }: TrackState, { name }: Contest): RulesDocument {
  const { version, versionOpen, sourceNote } = words.zh.rulesDocuments
  const contest = [...name.zh].slice(0, SIGNS_OF_NAME).join('')
  const { preset, status, source } = track.provenance
  return {
    format: 'lectern-rules/1',
    version: say(frozen === undefined ? versionOpen : version, { contest, edition: frozen?.edition ?? 0 }),
    title: track.name,
    status,
    source: source === '' ? contest : source,
    sourceNote: findTrackPreset(preset)?.sourceNote ?? { zh: sourceNote, en: words.en.rulesDocuments.sourceNote },
    entryKind: track.entryKind,
    parts: track.parts,
    rules: track.rules,
  }
}
