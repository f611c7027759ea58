/** The awards of a track as they are told in the hall, step by step: the real ones only when every panel is certified, otherwise made up. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import { type RevealStep, rehearsalSteps, revealSteps } from '../../../shared/awards/reveal-steps.ts'
import type { HallPage, RevealStanding, StepWords, Winner } from '../../../shared/contract/displays.ts'
import type { RevealAt } from '../../../shared/domain/display.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { findTrack, listEntries, listPanels } from '../../data/repositories/setup-repository.ts'
import { certifiedHolds } from '../results/certified-holds.ts'
import { computeTrack } from '../results/compute-track.ts'

type Problem = NonNullable<RevealStanding['problem']>
/** Winners already as the hall would read them. */
type Step = Readonly<{ kind: RevealStep<never>['kind']; award: Name | null; place: number | null; winners: readonly Winner[] }>
export type Reveal = Readonly<{ at: RevealAt; name: Name; steps: readonly Step[] }>

/** All steps; the counter is kept inside them. */
export function revealOf(db: ReadableDb, at: RevealAt): Answer<Reveal, 'track-unknown' | Problem> {
  const track = findTrack(db, at.track)?.track
  if (track === undefined) return refuse('track-unknown')
  const steps = at.isRehearsal ? accept(rehearsed(track)) : real(db, track)
  if (!steps.ok) return steps
  const last = steps.value.length - 1
  if (last < 1) return refuse('reveal-empty')
  return accept({ at: { ...at, step: Math.min(at.step, last) }, name: track.name, steps: steps.value })
}

/** No entry, no school and no number of the contest goes in. */
function rehearsed({ rules }: Track): readonly Step[] {
  return rehearsalSteps(rules.awards).map(step => stepWith(step, made => ({ number: `${made}`, name: null, school: null })))
}

function real(db: ReadableDb, track: Track): Answer<readonly Step[], Problem> {
  const panels = listPanels(db, track.id)
  if (panels.length === 0 || !panels.every(panel => certifiedHolds(db, track, panel))) return refuse('reveal-not-certified')
  const result = computeTrack(db, track, panels)
  if (result.openLines.length > 0) return refuse('reveal-line-open')
  const groupOf = (entry: EntryId) => panels.findIndex(panel => panel.entries.includes(entry))
  const entries = new Map(listEntries(db, track.id).map(entry => [entry.id, entry]))
  const winnerOf = (id: EntryId): Winner => {
    const entry = entries.get(id)
    return { number: entry?.number ?? id, name: entry?.name ?? null, school: entry?.school ?? null }
  }
  return accept(revealSteps(track.rules.awards, result.entries, groupOf).map(step => stepWith(step, winnerOf)))
}

function stepWith<Who>(step: RevealStep<Who>, winnerOf: (who: Who) => Winner): Step {
  return {
    kind: step.kind,
    award: step.kind === 'opening' ? null : step.award.name,
    place: step.kind === 'winners' ? step.place : null,
    winners: step.kind === 'winners' ? step.who.map(winnerOf) : [],
  }
}

/** What the hall sees at this step, or what the operator sees of it: there the names are left out. */
export function revealPage({ at, name, steps }: Reveal, { isVeiled }: Readonly<{ isVeiled: boolean }>): HallPage {
  const titleAt = steps.findLastIndex(({ kind }, index) => kind !== 'winners' && index <= at.step)
  const told = steps.slice(titleAt, at.step).toReversed()
  const now = steps[at.step]
  return {
    page: 'reveal',
    track: name,
    isRehearsal: at.isRehearsal,
    award: now?.award ?? null,
    now: isVeiled ? [] : [...(now?.winners ?? [])],
    before: isVeiled ? [] : told.flatMap(({ winners }) => winners),
    isVeiled: isVeiled && now?.kind === 'winners',
  }
}

/** The step in words that name nobody. */
export function stepWords({ kind, award, place, winners }: Step): StepWords {
  return { kind, award, place, count: winners.length }
}
