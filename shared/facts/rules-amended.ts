/** Two people change the rules after the freeze: a new edition of them. Sealed sheets stay as they are; the rubrics cannot change any more. */
import { z } from 'zod'
import { Digest, PanelId, PersonId, TrackId } from '../domain/ids.ts'
import { Rules } from '../domain/rules.ts'
import { rulesProblems } from '../domain/rules-problems.ts'
import type { FrozenDigests, TrackState } from '../domain/track.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { panelRulesProblem } from './panel-rules-problem.ts'
import { secondPersonProblem } from './second-person-problem.ts'
import { subject } from './subjects.ts'

export const rulesAmended = factKind('rules.amended', {
  type: 'track',
  body: z.strictObject({
    track: TrackId,
    /** The edition that this one becomes: one more than the former. */
    edition: z.int().positive(),
    rules: Rules,
    digest: Digest,
    reason: z.string().trim().min(1),
    /** The second person, who signed with an own PIN. */
    second: PersonId,
    /** All panels of the track. */
    panels: z.array(PanelId).readonly(),
    /** The judges of the panels, where the rules ask for their class or group. */
    judges: z.array(PersonId).readonly().optional(),
  }),
  saidBy: ['organizer'],
  subject: body => body.track,
  rests: body => [
    subject('person', body.second),
    ...body.panels.flatMap(panel => [subject('panel', panel), subject('certification', panel)]),
    ...(body.judges ?? []).map(judge => subject('person', judge)),
  ],
  settles: true,
  refuse: (state, actor, body, before) => {
    const [former] = before
    if (former === undefined) return 'track-unknown'
    const editions = frozenOf(before)
    if (editions.length < before.length) return 'rules-not-frozen'
    const second = secondPersonProblem(state, actor, body.second)
    if (second !== undefined) return second
    if (body.edition !== latest(editions) + 1) return 'rules-of-another-edition'
    if (body.digest !== state.digest(body.rules)) return 'digest-wrong'
    if (editions.every(({ rules }) => rules === body.digest)) return 'rules-unchanged'
    if (rulesProblems(body.rules, former.track.parts).length > 0) return 'rules-contradictory'
    if (body.panels.length === 0) return 'panel-missing'
    if (!editions.every(({ panels }) => panels === undefined || isSameList(panels, body.panels))) return 'rules-of-other-panels'
    const panels = body.panels.flatMap(panel => state.find('panel', panel) ?? [])
    if (panels.length < body.panels.length || panels.some(({ track }) => track !== body.track)) return 'panel-unknown'
    if (body.panels.some(panel => isPanelCertified(state, panel))) return 'panel-certified'
    return panelRulesProblem(state, { ...former.track, rules: body.rules }, panels)
  },
  apply: (before, { body }) => {
    const [former] = before
    const editions = frozenOf(before)
    if (former?.frozen === undefined) throw new Error(`rules.amended on rules that are not frozen: ${body.track}`)
    const { rubrics, panels } = former.frozen
    const digests = editions.flatMap(frozen => [...frozen.former, frozen.rules])
    return {
      track: { ...former.track, rules: body.rules },
      frozen: {
        rules: body.digest,
        rubrics,
        edition: body.edition,
        former: [...new Set(digests)],
        ...(panels === undefined ? {} : { panels }),
      },
    }
  },
})

/** Of editions in conflict there are several, else one. */
function frozenOf(before: readonly TrackState[]): readonly FrozenDigests[] {
  return before.flatMap(({ frozen }) => frozen ?? [])
}

function isSameList(ids: readonly PanelId[], others: readonly PanelId[]): boolean {
  return [...ids].sort().join() === [...others].sort().join()
}

function latest(editions: readonly FrozenDigests[]): number {
  return Math.max(...editions.map(({ edition }) => edition))
}
