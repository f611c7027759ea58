/** One sheet in the matrix: its total, or icon and word. A frame when a person is needed, a wash when recused, icon, wash and bold on an alert. */
import type { SheetState } from '../../shared/domain/score-sheet.ts'
import { Icon } from './icons.tsx'
import css from './matrix-cell.module.css'
import { StateBadge } from './state-badge.tsx'

export type MatrixCellProps = Readonly<{
  /** The whole of it in words: W-011，评委 06，已封存，55.0. */
  label: string
  state: SheetState
  /** The total, once there is one to show. */
  total?: string
  /** This one keeps the panel from being certified. */
  needsPerson?: boolean
  /** It disagrees more than the limit allows. */
  alert?: boolean
  /** Its marks were keyed in from a paper. */
  fromPaper?: boolean
  onPress: () => void
}>

type InGrid = MatrixCellProps & Readonly<{ place: string; reachable: boolean; onReach: () => void }>

export function MatrixCell({
  label,
  state,
  total,
  needsPerson = false,
  alert = false,
  fromPaper = false,
  onPress,
  place,
  reachable,
  onReach,
}: InGrid) {
  return (
    <button
      type="button"
      className={css.cell}
      data-state={state}
      data-alert={alert || undefined}
      data-needs={needsPerson || undefined}
      data-place={place}
      tabIndex={reachable ? 0 : -1}
      aria-label={label}
      onFocus={onReach}
      onClick={onPress}
    >
      {total === undefined ? (
        <StateBadge state={state} stacked />
      ) : (
        <>
          {alert && <Icon name="alert" />}
          <span>{total}</span>
          {(state === 'sealed' || fromPaper) && !alert && (
            <span className={css.corner}>
              <Icon name={fromPaper ? 'paper' : 'sealed'} />
            </span>
          )}
        </>
      )}
    </button>
  )
}
