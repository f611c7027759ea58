/** Whose sheet this is, by number, and where it stands among the judge's own. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import css from './sheet-head.module.css'
import { useEditor } from './sheet-in-hand.ts'

type Props = Readonly<{
  sheet: SheetInHand
  index: number
  of: number
  /** The time of the part that is running, at the right. */
  clock?: ReactNode
}>

export function SheetHead({ sheet, index, of, clock }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const hasMarks = useEditor(state => Object.keys(state.marks).length > 0)
  const state = sheet.state === 'unmarked' && hasMarks ? 'draft' : sheet.state
  const [part, title] = [say(sheet.part), say(sheet.rubric.title)]
  const [name, ...rest] = [sheet.segment, part, title === part ? null : title].filter(each => each !== null)
  // The calibration lecture stands before the first.
  const order = index > 0 ? [t('judging.sheet.place', { index, of })] : []
  const place = [...order, ...rest, t('judging.sheet.full', { max: pointsText(sheet.rubric.max) })]
  const who = [sheet.name, sheet.school].filter(each => each !== null)
  return (
    <header className={css.head}>
      <h1 className={css.number}>{sheet.number}</h1>
      <div className={css.part}>
        <p className={css.name}>{name}</p>
        {sheet.returned !== null && sheet.state === 'returned' ? (
          <p className={css.returned}>
            {rest.join('　')} <span>{t('judging.sheet.returned', { reason: sheet.returned.reason })}</span>
          </p>
        ) : (
          <p className={css.place}>{[...place, ...who].join('　')}</p>
        )}
      </div>
      <StateBadge state={state} />
      {clock !== undefined && <div className={css.clock}>{clock}</div>}
    </header>
  )
}
