/** What every fact about the marks of a paper asks first: whose panel, which rules, may the judge mark. Shared by the kinds that rest on it; records nothing. */
import { isWithdrawn } from '../domain/attendance.ts'
import type { Digest, PanelId, PersonId, SheetId, TrackId } from '../domain/ids.ts'
import { sheetKey } from '../domain/ids.ts'
import { isInPanel, isSameSchool } from '../domain/panel.ts'
import { isCurrent, type KeyedPaper, keyingId, type PaperBase, paperBase } from '../domain/paper.ts'
import type { Actor } from '../domain/person.ts'
import type { Rubric } from '../domain/rubric.ts'
import { partOf } from '../domain/track.ts'
import { isPanelCertified } from './certified-panel.ts'
import type { State } from './fact.ts'
import { type SubjectRef, subject } from './subjects.ts'

type Scope = Readonly<{ sheet: SheetId; panel: PanelId; track: TrackId; rubric: Digest; rules: Digest }>
export type PaperProblem =
  | 'panel-of-another'
  | 'rules-not-frozen'
  | 'rules-of-another-edition'
  | 'judge-recused'
  | 'panel-certified'
  | 'sheet-not-on-paper'
  | 'entry-withdrawn'

/** The subjects that `paperAtHand` looks at; their current facts go into `on`. */
export function paperRests({ sheet, panel, track }: Pick<Scope, 'sheet' | 'panel' | 'track'>): readonly SubjectRef[] {
  const { judge, entry } = sheetKey(sheet)
  return [
    subject('panel', panel),
    subject('track', track),
    subject('entry', entry),
    subject('person', judge),
    subject('recusal', `${judge}/${entry}`),
    subject('certification', panel),
    subject('sheet', sheet),
    subject('paperBack', sheet),
    subject('attendance', `${panel}/${entry}`),
  ]
}

export type PaperAtHand = Readonly<{ rubric: Rubric; base: PaperBase; problem?: undefined }>

/** The rubric that a paper is keyed by and what a keying comes after; or why nobody may key it. A chief acts on the own panel only. */
export function paperAtHand(state: State, actor: Actor, body: Scope): PaperAtHand | Readonly<{ problem: PaperProblem }> {
  const { judge, entry: entryId, part: partId } = sheetKey(body.sheet)
  const panel = state.find('panel', body.panel)
  if (panel === undefined || panel.track !== body.track || !isInPanel(panel, body.sheet)) return { problem: 'panel-of-another' }
  if (actor.as === 'chief' && panel.chief !== actor.person.id) return { problem: 'panel-of-another' }
  const track = state.find('track', body.track)
  const part = track && partOf(track.track, partId)
  if (track?.frozen === undefined || part === undefined) return { problem: 'rules-not-frozen' }
  if (body.rules !== track.frozen.rules || body.rubric !== track.frozen.rubrics[partId]) return { problem: 'rules-of-another-edition' }
  const [person, entry] = [state.find('person', judge), state.find('entry', entryId)]
  const isTied = person === undefined || entry === undefined || isSameSchool(person, entry)
  if (isTied || state.find('recusal', `${judge}/${entryId}`)) return { problem: 'judge-recused' }
  if (isPanelCertified(state, body.panel)) return { problem: 'panel-certified' }
  if (isWithdrawn(state.find('attendance', `${body.panel}/${entryId}`))) return { problem: 'entry-withdrawn' }
  const base = paperBase(state.find('sheet', body.sheet), state.find('paperBack', body.sheet))
  return base === undefined ? { problem: 'sheet-not-on-paper' } : { rubric: part.rubric, base }
}

/** A keying as a later fact names it: who keyed, and the hash of what was said. */
export type NamedKeying = Readonly<{ recorder: PersonId; keyed: Digest }>

/** The two keyings that a fact names, when both stand as named and still count; undefined otherwise. They must be in `rests`. */
export function namedKeyings(
  state: State,
  { sheet, rubric, keyings }: Readonly<{ sheet: SheetId; rubric: Digest; keyings: readonly NamedKeying[] }>,
  base: PaperBase,
): readonly [KeyedPaper, KeyedPaper] | undefined {
  const found = keyings.flatMap(({ recorder, keyed }) => {
    const keying = state.find('paper', keyingId(sheet, recorder))
    return keying !== undefined && keying.version === keyed && isCurrent(keying, base, rubric) ? [keying] : []
  })
  const [first, second] = found
  return first === undefined || second === undefined || first.recorder === second.recorder ? undefined : [first, second]
}
