/** The chief says whose turn it is: nobody's, one entry's, or everybody's. It opens sheets to be begun; what was begun may always be finished. */
import { z } from 'zod'
import { Floor } from '../domain/floor.ts'
import { PanelId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const floorGiven = factKind('floor.given', {
  type: 'floor',
  body: z.strictObject({ panel: PanelId, floor: Floor }),
  saidBy: ['chief'],
  subject: body => body.panel,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, { panel, floor }) => chiefProblem(state, actor, { panel, ...(floor.state === 'only' && { entry: floor.entry }) }),
  apply: (_before, { body }) => body,
})
