/** All sheets of an entry in one part, side by side: criteria down, judges across, what was dropped struck through. Counts nothing but medians. */
import { useTranslation } from 'react-i18next'
import type { EntryAtHand, PartAtHand, SheetColumn } from '../../../shared/contract/entries-at-hand.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { type Criterion, criteriaOf } from '../../../shared/domain/rubric.ts'
import { gapsOf } from '../../../shared/reconciliation/calibration-gaps.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { differenceText, pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { fatesOf, isStruck, reductionOf } from './entry-fates.ts'
import { EntrySpread } from './entry-spread.tsx'
import css from './entry-table.module.css'
import { commonStep } from './matrix-rows.ts'

type Props = Readonly<{
  entry: EntryAtHand
  part: PartAtHand
  /** The judge whose sheet is in hand. */
  inHand: PersonId
  onJudge: (judge: PersonId) => void
}>

export function EntryTable({ entry, part, inHand, onJudge }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const fates = fatesOf(entry.result, { part: part.id })
  const lookOf = ({ judge, state }: SheetColumn) => ({
    'data-returned': state === 'returned' || undefined,
    'data-in-hand': judge === inHand || undefined,
    'data-struck': isStruck(fates.get(judge)) || undefined,
  })
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('reconcile.table', { part: name(part.name) })}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2} className={css.what}>
            {t('reconcile.columns.criterion')}
          </th>
          <th scope="col" data-numeric>
            {t('reconcile.columns.max')}
          </th>
          {part.columns.map(column => (
            <th key={column.judge} scope="col" {...lookOf(column)}>
              <button type="button" className={css.judge} aria-pressed={column.judge === inHand} onClick={() => onJudge(column.judge)}>
                {column.name}
              </button>
            </th>
          ))}
          <th scope="col" data-numeric>
            {t('reconcile.columns.median')}
          </th>
          <th scope="col" className={css.spread}>
            {t('reconcile.columns.spread')}
          </th>
        </tr>
      </thead>
      {part.rubric.groups.map(group => (
        <tbody key={group.id}>
          {group.criteria.map((criterion, place) => (
            <tr key={criterion.id}>
              {place === 0 && group.criteria.length > 1 && (
                <th scope="rowgroup" rowSpan={group.criteria.length} className={css.group}>
                  <span>{name(group.name)}</span>
                </th>
              )}
              <th scope="row" className={css.what} colSpan={group.criteria.length > 1 ? 1 : 2}>
                {name(criterion.name)}
              </th>
              <CriterionCells {...{ entry, part, criterion, inHand, lookOf }} />
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <Totals {...{ entry, part, fates, lookOf }} />
      </tfoot>
    </table>
  )
}

type Look = (column: SheetColumn) => Readonly<Record<string, true | undefined>>
type CellsProps = Pick<Props, 'entry' | 'part' | 'inHand'> & Readonly<{ criterion: Criterion; lookOf: Look }>

function CriterionCells({ entry, part, criterion, inHand, lookOf }: CellsProps) {
  const { t } = useTranslation()
  const fates = fatesOf(entry.result, { part: part.id, criterion: criterion.id })
  const step = 'step' in criterion ? criterion.step : commonStep(part.columns.map(({ marks }) => marks?.[criterion.id] ?? 0))
  const marks = part.columns.map(({ judge, marks: given }) => ({ judge, mark: given?.[criterion.id] ?? null }))
  const { median, marks: gaps } = gapsOf(marks.map(({ mark }) => mark))
  // Two steps away, and a tenth of the maximum: nearer than that is not worth a person's eye.
  const far = Math.max(2 * step, criterion.max / 10)
  const gapOf = (place: number) => gaps[place]?.gap ?? 0
  const placeInHand = part.columns.findIndex(({ judge }) => judge === inHand)
  const own = gapOf(placeInHand)
  return (
    <>
      <td data-numeric className={css.quiet}>
        {pointsText(criterion.max)}
      </td>
      {part.columns.map((column, place) => {
        const mark = column.marks?.[criterion.id]
        const former = column.former?.marks[criterion.id]
        const shown = mark === undefined ? '' : pointsText(mark, step)
        return (
          <td
            key={column.judge}
            data-mark
            data-far={Math.abs(gapOf(place)) >= far || undefined}
            {...lookOf(column)}
            data-struck={lookOf(column)['data-struck'] || isStruck(fates.get(column.judge)) || undefined}
          >
            {isStruck(fates.get(column.judge)) ? <s>{shown}</s> : shown}
            {former !== undefined && former !== mark && (
              <span className={css.former}>{t('reconcile.former', { mark: pointsText(former, step) })}</span>
            )}
          </td>
        )
      })}
      <td data-numeric>{median !== null && pointsText(median, step)}</td>
      <td className={css.spread}>
        <EntrySpread
          max={criterion.max}
          marks={marks}
          inHand={inHand}
          median={median}
          arm={Math.abs(own) >= far ? differenceText(own, step) : undefined}
        />
      </td>
    </>
  )
}

type TotalsProps = Pick<Props, 'entry' | 'part'> & Readonly<{ fates: ReturnType<typeof fatesOf>; lookOf: Look }>

function Totals({ entry, part, fates, lookOf }: TotalsProps) {
  const { t } = useTranslation()
  const totals = part.columns.flatMap(({ total }) => total ?? [])
  const step = commonStep([...totals, ...criteriaOf(part.rubric).flatMap(each => ('step' in each ? [each.step] : []))])
  const { median } = gapsOf(part.columns.map(({ total }) => total))
  const reduced = reductionOf(entry.result, part.id)
  const words = (value: string) => exactWords(fromText(value as never))
  const isStandIn = ({ fate }: Readonly<{ fate: string | undefined }>) => fate === 'counted' || fate === 'moved'
  return (
    <tr>
      <th scope="row" colSpan={2} className={css.what}>
        {t('reconcile.total')}
      </th>
      <td data-numeric className={css.quiet}>
        {pointsText(part.rubric.max)}
      </td>
      {part.columns.map(column => {
        const { judge, total, state, versions, former } = column
        const fate = fates.get(judge)
        const isDropped = isStruck(fate)
        return (
          <td key={judge} data-mark {...lookOf(column)}>
            {total === null || state === 'returned' ? (
              <StateBadge state={state} stacked />
            ) : (
              <>
                {isDropped ? <s>{pointsText(total, step)}</s> : <b>{pointsText(total, step)}</b>}
                <span className={css.fate}>
                  {versions > 1
                    ? t('reconcile.conflict')
                    : fate !== undefined && (isDropped || isStandIn({ fate })) && t(`explanation.fates.${fate}`)}
                </span>
              </>
            )}
            {former !== null && former.total !== total && (
              <span className={css.former}>{t('reconcile.former', { mark: pointsText(former.total, step) })}</span>
            )}
          </td>
        )
      })}
      <td data-numeric>{median !== null && pointsText(median, step)}</td>
      <td className={css.reduced}>
        {reduced && t('reconcile.reduced', { sum: words(reduced.sum), divisor: reduced.divisor, value: words(reduced.value) })}
      </td>
    </tr>
  )
}
