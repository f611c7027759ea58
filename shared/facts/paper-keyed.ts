/** A recorder keys in what stands on a paper sheet. Two recorders' keyings are two subjects, so that neither can replace the other's. */
import { Keying, keyingId, paperMarksProblem } from '../domain/paper.ts'
import { factKind } from './fact.ts'
import { paperAtHand, paperRests } from './paper-scope.ts'

export const paperKeyed = factKind('paper.keyed', {
  type: 'paper',
  body: Keying,
  saidBy: ['recorder'],
  subject: ({ sheet, recorder }) => keyingId(sheet, recorder),
  rests: paperRests,
  settles: true,
  refuse: (state, actor, body) => {
    if (body.recorder !== actor.person.id) return 'keying-of-another'
    const found = paperAtHand(state, actor, body)
    if (found.problem !== undefined) return found.problem
    if (found.base.sheet !== body.base.sheet || found.base.back !== body.base.back) return 'paper-changed'
    return paperMarksProblem(found.rubric, body.marks)
  },
  apply: (_before, { body, hash }) => ({ ...body, version: hash }),
})
