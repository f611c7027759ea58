/** What other rules would do to the results so far: the same sheets, reckoned twice. Records nothing. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { rulesProblems } from '../../../shared/domain/rules-problems.ts'
import type { TrackState } from '../../../shared/domain/track.ts'
import type { State } from '../../../shared/facts/fact.ts'
import { panelRulesProblem } from '../../../shared/facts/panel-rules-problem.ts'
import { findTrack, listEntries, listPanels } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import { currentOf } from '../../data/write-unit.ts'
import { digestOf } from '../../platform/sha256.ts'
import type { StoreReader } from '../callers.ts'
import { computeTrack } from '../results/compute-track.ts'
import { changedEntries, isAnotherAward, isAnotherPlace, isAnotherScore } from './changed-entries.ts'

/** Refuses what an amendment would be refused for, so that nobody signs in vain. */
export function previewRules(reader: StoreReader, { track: id, rules }: Input<'rules.preview'>): Reply<'rules.preview'> {
  const { db } = reader
  const state = findTrack(db, id)
  if (state === undefined) return refuse('track-unknown')
  if (state.frozen === undefined) return refuse('rules-not-frozen')
  const problem = problemOf(reader, state, rules)
  if (problem !== undefined) return refuse(problem)
  const panels = listPanels(db, id)
  const before = computeTrack(db, state.track, panels)
  const after = computeTrack(db, { ...state.track, rules }, panels)
  const changes = changedEntries({ before, after, entries: listEntries(db, id) })
  return accept({
    edition: state.frozen.edition + 1,
    entries: after.entries.length,
    scores: changes.filter(isAnotherScore).length,
    places: changes.filter(isAnotherPlace).length,
    awards: changes.filter(isAnotherAward).length,
    changes: [...changes],
    open: { before: openMatters(before), after: openMatters(after) },
  })
}

function problemOf(reader: StoreReader, { track, frozen }: TrackState, rules: Rules) {
  if (digestOf(rules) === frozen?.rules) return 'rules-unchanged'
  if (rulesProblems(rules, track.parts).length > 0) return 'rules-contradictory'
  const panels = listPanels(reader.db, track.id)
  if (panels.some(panel => isCertified(reader.db, panel.id))) return 'panel-certified'
  const state: State = { find: (type, subjectId) => currentOf(reader, type, subjectId), digest: digestOf }
  return panelRulesProblem(state, { ...track, rules }, panels)
}

function openMatters({ openTies, openLines, openGates = [] }: TrackResult): number {
  return openTies.length + openLines.length + openGates.length
}
