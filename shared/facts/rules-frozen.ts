/** An organizer freezes a track: rubrics, rules, entries and panels stand from now on, and judging may begin. */
import { z } from 'zod'
import { Digest, EntryId, PanelId, PersonId, TrackId } from '../domain/ids.ts'
import { factKind } from './fact.ts'
import { panelRulesProblem } from './panel-rules-problem.ts'
import { subject } from './subjects.ts'

export const rulesFrozen = factKind('rules.frozen', {
  type: 'track',
  body: z.strictObject({
    track: TrackId,
    rules: Digest,
    rubrics: z.record(z.string(), Digest).readonly(),
    panels: z.array(PanelId).readonly(),
    entries: z.array(EntryId).readonly(),
    /** The judges of the panels, where the rules ask for their class or group. */
    judges: z.array(PersonId).readonly().optional(),
  }),
  saidBy: ['organizer'],
  subject: body => body.track,
  rests: ({ panels, entries, judges = [] }) => [
    ...panels.map(panel => subject('panel', panel)),
    ...entries.map(entry => subject('entry', entry)),
    ...judges.map(judge => subject('person', judge)),
  ],
  refuse: (state, _actor, body, [before]) => {
    if (before === undefined) return 'track-unknown'
    if (before.frozen !== undefined) return 'rules-frozen'
    if (body.panels.length === 0) return 'panel-missing'
    const panels = body.panels.flatMap(panel => state.find('panel', panel) ?? [])
    if (panels.length < body.panels.length || panels.some(({ track }) => track !== body.track)) return 'panel-unknown'
    if (body.entries.some(entry => state.find('entry', entry)?.track !== body.track)) return 'entry-unknown'
    const entries = panels.flatMap(panel => panel.entries)
    const judged = new Set(entries)
    if (body.entries.some(entry => !judged.has(entry))) return 'entry-without-panel'
    // An entry that two panels judge would have two results.
    if (judged.size < entries.length) return 'entry-in-two-panels'
    const { track } = before
    const parts = track.parts.map(part => part.id)
    if (panels.some(panel => panel.parts.some(part => !parts.includes(part)))) return 'part-unknown'
    if (parts.some(part => panels.some(panel => !panel.parts.includes(part)))) return 'part-without-panel'
    const misfit = panelRulesProblem(state, track, panels)
    if (misfit !== undefined) return misfit
    const isSame =
      track.parts.every(part => body.rubrics[part.id] === state.digest(part.rubric)) && body.rules === state.digest(track.rules)
    return isSame ? undefined : 'digest-wrong'
  },
  apply: ([before], { body }) => {
    if (before === undefined) throw new Error(`rules.frozen without a track: ${body.track}`)
    return { track: before.track, frozen: { rules: body.rules, rubrics: body.rubrics, edition: 1, former: [], panels: body.panels } }
  },
})
