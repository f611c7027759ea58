/** The paper in hand as it is keyed: what each key does to it. Nothing is taken before Enter or a move; nothing is blank unless it was said so.
 * Knows no React, no call and nothing of another recorder. */
import { type Thousandths, toThousandths } from '../../../shared/domain/quantity.ts'
import { criteriaOf, type Marks, type Rubric } from '../../../shared/domain/rubric.ts'
import { isTenfold, type PaperRow, type RowProblem, readRow } from './read-mark.ts'

/** Null: nothing stands on the paper. Undefined: not keyed yet. */
export type RowValue = Thousandths | null | undefined
type Step = Readonly<{ values: readonly RowValue[]; at: number }>
export type Keying = Step &
  Readonly<{
    rows: readonly PaperRow[]
    typed: string
    problem: RowProblem | undefined
    /** The paper is through, and something in it must be looked at once more before it is saved. */
    isAsking: boolean
    /** It is to be saved as it is. */
    isDone: boolean
    past: readonly Step[]
    /** The marks of the paper before, by criterion: what a slip of one place is told by. */
    usual: Marks
  }>
export type KeyingAct =
  | Readonly<{ act: 'type'; key: string }>
  | Readonly<{ act: 'erase' | 'blank' | 'enter' | 'undo' | 'again' | 'asWritten' }>
  | Readonly<{ act: 'move'; by: number }>
  | Readonly<{ act: 'choose'; at: number }>
  | Readonly<{ act: 'give'; mark: Thousandths }>

type Before = Readonly<{ marks: Marks; writtenTotal: Thousandths | null }>

/** A paper at its first row: empty, or with what this recorder keyed before. */
export function beginKeying(rubric: Rubric, mine: Before | null, usual: Marks): Keying {
  const rows: readonly PaperRow[] = [
    ...criteriaOf(rubric).map(criterion => ({ kind: 'criterion' as const, criterion })),
    { kind: 'total', max: rubric.max },
  ]
  const values = rows.map(row => {
    if (mine === null) return undefined
    return row.kind === 'total' ? mine.writtenTotal : (mine.marks[row.criterion.id] ?? null)
  })
  return { rows, values, at: 0, typed: '', problem: undefined, isAsking: false, isDone: false, past: [], usual }
}

export function keyPaper(state: Keying, act: KeyingAct): Keying {
  switch (act.act) {
    case 'type':
      return state.typed.length >= 8 ? state : { ...state, typed: state.typed + act.key, problem: undefined, isAsking: false }
    case 'erase':
      return erased(state)
    case 'blank':
      return state.isAsking ? { ...state, isDone: true } : goOn(put({ ...state, typed: '' }, null))
    case 'enter':
      return state.isAsking ? again(state) : entered(state)
    case 'undo':
      return undone(state)
    case 'again':
      return again(state)
    case 'asWritten':
      return { ...state, isDone: state.isAsking }
    case 'move':
      return moved(state, state.at + act.by)
    case 'choose':
      return moved(state, act.at)
    case 'give':
      return goOn(put({ ...state, typed: '' }, act.mark))
  }
}

const fresh = { typed: '', problem: undefined, isAsking: false, isDone: false } as const
const again = (state: Keying): Keying => ({ ...state, ...fresh, at: 0 })

function put(state: Keying, value: RowValue): Keying {
  const past = [...state.past, { values: state.values, at: state.at }]
  return { ...state, ...fresh, past, values: state.values.with(state.at, value) }
}

function erased(state: Keying): Keying {
  if (state.typed !== '') return { ...state, typed: state.typed.slice(0, -1), problem: undefined }
  return state.values[state.at] === undefined ? { ...state, ...fresh } : put(state, undefined)
}

function undone(state: Keying): Keying {
  if (state.typed !== '') return { ...state, ...fresh }
  const last = state.past.at(-1)
  return last === undefined ? state : { ...state, ...fresh, ...last, past: state.past.slice(0, -1) }
}

/** What was typed becomes the row's; or the reason why not, and the row stays in hand. */
function taken(state: Keying): Keying {
  const row = state.rows[state.at]
  if (state.typed === '' || row === undefined) return state
  const read = readRow(row, state.typed)
  if (read.problem !== undefined) return { ...state, problem: read.problem }
  const usual = row.kind === 'criterion' ? state.usual[row.criterion.id] : undefined
  const wasAsked = state.problem?.problem === 'tenfold'
  if (usual !== undefined && !wasAsked && isTenfold(read.mark, usual))
    return { ...state, problem: { problem: 'tenfold', ...meant(row, read.mark, usual) } }
  return put(state, read.mark)
}

function meant(row: PaperRow, mark: Thousandths, usual: Thousandths): Pick<RowProblem, 'suggestion'> {
  const isWhole = mark < usual || mark % 10 === 0
  if (!isWhole) return {}
  const other = toThousandths(mark < usual ? BigInt(mark) * 10n : BigInt(mark) / 10n)
  const digits = String(other).padStart(4, '0')
  return readRow(row, `${digits.slice(0, -3)}.${digits.slice(-3)}`).problem === undefined ? { suggestion: other } : {}
}

function entered(state: Keying): Keying {
  const next = taken(state)
  if (next.problem !== undefined && next.typed !== '') return next
  return next.values[next.at] === undefined ? { ...next, problem: { problem: 'empty' } } : goOn(next)
}

function moved(state: Keying, to: number): Keying {
  const next = taken(state)
  if (next.problem !== undefined && next.typed !== '') return next
  return { ...next, ...fresh, at: Math.min(Math.max(to, 0), state.rows.length - 1) }
}

/** To the next row; after the last to the first that is open, or to the end: saved when everything fits, asked when not. */
function goOn(state: Keying): Keying {
  if (state.at < state.rows.length - 1) return { ...state, at: state.at + 1 }
  const open = state.values.indexOf(undefined)
  if (open >= 0) return { ...state, at: open }
  const isFitting = blanksOf(state) === 0 && totalGap(state) === 0
  return { ...state, isAsking: !isFitting, isDone: isFitting }
}

/** The marks that stand on the paper so far, with what is being typed where it can stand. */
export function marksOf(state: Keying): Marks {
  return Object.fromEntries(
    state.rows.flatMap((row, at) => {
      const value = row.kind === 'criterion' ? shownValue(state, at) : undefined
      return row.kind === 'criterion' && value != null ? [[row.criterion.id, value]] : []
    }),
  )
}

/** The value of a row as it would be after Enter. */
export function shownValue(state: Keying, at: number): RowValue {
  const row = state.rows[at]
  if (at !== state.at || state.typed === '' || row === undefined) return state.values[at]
  const read = readRow(row, state.typed)
  return read.problem === undefined ? read.mark : undefined
}

export const writtenTotalOf = (state: Keying): RowValue => shownValue(state, state.rows.length - 1)
export const sumOf = (state: Keying): number => Object.values(marksOf(state)).reduce((sum: number, mark) => sum + mark, 0)

/** How far the written total is from the sum, in thousandths; nothing where no total was written. */
export function totalGap(state: Keying): number {
  const written = writtenTotalOf(state)
  return written == null ? 0 : Math.abs(written - sumOf(state))
}

/** How many criteria are blank on the paper. */
export function blanksOf(state: Keying): number {
  return state.rows.filter((row, at) => row.kind === 'criterion' && state.values[at] === null).length
}
