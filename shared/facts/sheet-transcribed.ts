/** 手录: a paper that two people keyed in becomes its sheet. Where they agree the machine says so; where they differ a third person looked. */
import { z } from 'zod'
import { Digest, PanelId, SheetId, TrackId } from '../domain/ids.ts'
import { compareKeyings, type KeyedPaper, keyingId, NamedKeyings } from '../domain/paper.ts'
import type { Actor } from '../domain/person.ts'
import { criteriaOf, Marks, type Rubric } from '../domain/rubric.ts'
import { factKind } from './fact.ts'
import { marksProblem } from './marks-problem.ts'
import { namedKeyings, paperAtHand, paperRests } from './paper-scope.ts'
import { subject } from './subjects.ts'

const SheetTranscribed = z.strictObject({
  sheet: SheetId,
  panel: PanelId,
  track: TrackId,
  marks: Marks,
  rubric: Digest,
  rules: Digest,
  keyings: NamedKeyings.readonly(),
  /** Why these marks: there when a third person looked. */
  reason: z.string().trim().min(1).max(200).optional(),
})

export const sheetTranscribed = factKind('sheet.transcribed', {
  type: 'sheet',
  body: SheetTranscribed,
  saidBy: ['recorder', 'chief'],
  subject: body => body.sheet,
  rests: body => [...paperRests(body), ...body.keyings.map(({ recorder }) => subject('paper', keyingId(body.sheet, recorder)))],
  refuse: (state, actor, body) => {
    const found = paperAtHand(state, actor, body)
    if (found.problem !== undefined) return found.problem
    const keyings = namedKeyings(state, body, found.base)
    if (keyings === undefined) return 'paper-not-keyed-twice'
    return marksProblem(found.rubric, body) ?? lookProblem(actor, { rubric: found.rubric, keyings }, body)
  },
  apply: (_before, { body, hash }) => ({
    state: 'sealed',
    id: body.sheet,
    panel: body.panel,
    marks: body.marks,
    rubric: body.rubric,
    rules: body.rules,
    version: hash,
    origin: 'paper',
  }),
})

type Looked = Readonly<{ rubric: Rubric; keyings: readonly [KeyedPaper, KeyedPaper] }>

/** Two who agree are believed; what they left open is decided by somebody who keyed neither, with a reason. */
function lookProblem({ person }: Actor, { rubric, keyings }: Looked, { marks, reason }: z.infer<typeof SheetTranscribed>) {
  const [first] = keyings
  const isAsKeyed = criteriaOf(rubric).every(({ id }) => first.marks[id] === marks[id])
  if (compareKeyings(rubric, ...keyings).isAgreed && isAsKeyed) return undefined
  if (keyings.some(({ recorder }) => recorder === person.id)) return 'third-look-own'
  return reason === undefined ? 'third-look-reason-missing' : undefined
}
