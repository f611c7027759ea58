/** The chief declines the deduction that the rules propose for a time, and says why. A corrected time proposes anew. */
import { z } from 'zod'
import { Digest, EntryId, PanelId, PartId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const DeclinedProposal = z
  .strictObject({
    panel: PanelId,
    entry: EntryId,
    part: PartId,
    /** The timings that stood then, sorted: those of one timekeeper or of several. */
    timings: z.array(Digest).min(1).readonly(),
    reason: z.string().trim().min(1).max(200),
  })
  .readonly()
export type DeclinedProposal = z.infer<typeof DeclinedProposal>

export const proposalDeclined = factKind('proposal.declined', {
  type: 'proposal',
  body: DeclinedProposal,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${body.entry}/${body.part}`,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, { panel, entry }) => chiefProblem(state, actor, { panel, entry }),
  apply: (_before, { body }) => body,
})
