/** The state of a score sheet: icon, word and colour, never colour alone. Knows the words of the states, not how a sheet gets there. */
import { useTranslation } from 'react-i18next'
import type { SheetState } from '../../shared/domain/score-sheet.ts'
import { Mark, type Tone } from './mark.tsx'

const tones: Readonly<Record<SheetState, Tone>> = {
  unmarked: 'quiet',
  draft: 'draft',
  sealed: 'done',
  received: 'done',
  returned: 'back',
  accepted: 'done',
  absent: 'quiet',
  recused: 'quiet',
  void: 'quiet',
  withdrawn: 'quiet',
}

type Props = Readonly<{
  state: SheetState
  /** In a cell: the icon above a short word. */
  stacked?: boolean
}>

export function StateBadge({ state, stacked = false }: Props) {
  const { t } = useTranslation()
  return (
    <Mark icon={state} tone={tones[state]} stacked={stacked}>
      {stacked ? t(`states.cells.${state}`) : t(`states.${state}`)}
    </Mark>
  )
}
