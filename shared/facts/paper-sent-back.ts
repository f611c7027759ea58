/** A paper goes back to its judge, because what it lacks nobody but the judge can write. What was keyed of it counts no more. */
import { z } from 'zod'
import { Digest, PanelId, SheetId, TrackId } from '../domain/ids.ts'
import { keyingId, NamedKeyings } from '../domain/paper.ts'
import { factKind } from './fact.ts'
import { namedKeyings, paperAtHand, paperRests } from './paper-scope.ts'
import { subject } from './subjects.ts'

const PaperSentBack = z.strictObject({
  sheet: SheetId,
  panel: PanelId,
  track: TrackId,
  rubric: Digest,
  rules: Digest,
  keyings: NamedKeyings.readonly(),
  reason: z.string().trim().min(1).max(200),
})

export const paperSentBack = factKind('paper.sent-back', {
  type: 'paperBack',
  body: PaperSentBack,
  saidBy: ['recorder', 'chief'],
  subject: body => body.sheet,
  rests: body => [...paperRests(body), ...body.keyings.map(({ recorder }) => subject('paper', keyingId(body.sheet, recorder)))],
  settles: true,
  refuse: (state, actor, body) => {
    const found = paperAtHand(state, actor, body)
    if (found.problem !== undefined) return found.problem
    const keyings = namedKeyings(state, body, found.base)
    if (keyings === undefined) return 'paper-not-keyed-twice'
    return keyings.some(({ recorder }) => recorder === actor.person.id) ? 'third-look-own' : undefined
  },
  apply: (_before, { body, hash, actor }) => ({
    sheet: body.sheet,
    panel: body.panel,
    reason: body.reason,
    sentBy: actor.by,
    version: hash,
  }),
})
