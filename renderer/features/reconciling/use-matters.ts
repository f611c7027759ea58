/** What blocks a panel as rows that a person reads and presses: the words, the sign, and where a press leads. Decides nothing. */
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import type { ExactText } from '../../../shared/domain/quantity.ts'
import type { SheetState } from '../../../shared/domain/score-sheet.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { useMatterWords } from '../../lib/use-matter-words.ts'
import type { IconName } from '../../ui/icons.tsx'
import type { Tone } from '../../ui/mark.tsx'
import type { Matter } from './open-matter.ts'

export type Questions = ValueOf<'panel.questions'>
export type MatterRow = Readonly<{
  key: string
  icon: IconName
  tone: Tone
  /** The sign in words: the state of the sheet, or what is wrong. */
  meaning: string
  lead: string
  text: string
  /** What a press leads to; what is open elsewhere leads nowhere. */
  matter: Matter | undefined
}>

/** Two decimals, as on the results. */
const score = (value: ExactText) => exactWords(fromText(value), 2)

/** The rows of a panel's questions, in the order in which main gives them. */
export function useMatters(): Readonly<{ blocker: (blocker: Blocker) => MatterRow }> {
  const { blocker: wordsOf } = useMatterWords(score)
  return {
    blocker: blocker => ({ key: keyOf(blocker), ...lookOf(blocker), ...wordsOf(blocker), matter: matterOf(blocker) }),
  }
}

/** The same sheet may wait to be accepted, to be confirmed and to be changed. */
function keyOf(blocker: Blocker): string {
  switch (blocker.blocker) {
    case 'tie-open':
      return `tie ${blocker.numbers.join(' ')}`
    case 'panels-open':
      return 'panels'
    case 'alert-open':
      return blocker.alert
    case 'appeal-open':
      return blocker.penalty
    case 'result-stopped':
    case 'penalty-proposed':
      return `${blocker.blocker} ${blocker.number} ${blocker.part?.zh ?? ''}`
    default:
      return `${blocker.blocker} ${blocker.sheet}`
  }
}

const look = { icon: 'alert', tone: 'look' } as const

function lookOf(blocker: Blocker): Pick<MatterRow, 'icon' | 'tone'> {
  switch (blocker.blocker) {
    case 'tie-open':
      return { icon: 'tie', tone: 'look' }
    case 'penalty-proposed':
      return { icon: 'clock', tone: 'look' }
    case 'confirmation-open':
    case 'change-requested':
      return { icon: 'edit', tone: 'look' }
    case 'sheet-pending':
    case 'sheet-undecided':
      return { icon: blocker.state, tone: toneOf(blocker.state) }
    default:
      return look
  }
}

function toneOf(state: SheetState): Tone {
  if (state === 'returned') return 'back'
  if (state === 'draft') return 'draft'
  return state === 'unmarked' ? 'quiet' : 'done'
}

function matterOf(blocker: Blocker): Matter | undefined {
  switch (blocker.blocker) {
    case 'tie-open':
      return { kind: 'tie', tie: blocker }
    case 'result-stopped':
      return { kind: 'stop', stop: blocker }
    case 'alert-open':
      return { kind: 'alert', alert: blocker.alert }
    case 'penalty-proposed':
      return { kind: 'proposal', entry: blocker.entry }
    case 'panels-open':
    case 'appeal-open':
      return undefined
    default:
      return { kind: 'sheet', sheet: blocker.sheet }
  }
}
