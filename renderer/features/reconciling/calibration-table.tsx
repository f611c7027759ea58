/** The calibration lecture in one part: criteria down, judges across, each mark with its difference from the middle one. Counts nothing. */
import { useTranslation } from 'react-i18next'
import type { CalibrationReport } from '../../../shared/contract/judging-days.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import { differenceText, pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import css from './calibration-table.module.css'

type Part = CalibrationReport['parts'][number]
type Row = Pick<Part['criteria'][number], 'max' | 'median' | 'marks'> & Readonly<{ id: CriterionId | 'total'; name: string }>
type Props = Readonly<{ part: Part; judges: CalibrationReport['judges']; steps: ReadonlyMap<string, number> }>

export function CalibrationTable({ part, judges, steps }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const total = {
    id: 'total' as const,
    name: t('reconciliation.calibration.total'),
    max: part.max,
    median: null,
    marks: part.totals.map(mark => ({ mark, gap: null })),
  }
  const columns: readonly Column<Row>[] = [
    { key: 'criterion', head: t('reconciliation.calibration.columns.criterion'), cell: row => row.name, width: 'wide' },
    { key: 'max', head: t('reconciliation.calibration.columns.max'), numeric: true, cell: row => pointsText(row.max) },
    {
      key: 'median',
      head: t('reconciliation.calibration.columns.median'),
      numeric: true,
      cell: row => (row.median === null ? '' : pointsText(row.median)),
    },
    ...judges.map(
      (judge, place): Column<Row> => ({
        key: judge.id,
        head: judge.name,
        numeric: true,
        cell: row => <Given row={row} place={place} step={steps.get(row.id)} />,
      }),
    ),
  ]
  return (
    <section className={css.part}>
      <h3 className={css.title}>{t('reconciliation.calibration.part', { part: name(part.name), max: pointsText(part.max) })}</h3>
      <DataTable
        dense
        caption={t('reconciliation.calibration.caption', { part: name(part.name) })}
        columns={columns}
        rows={[...part.criteria.map(row => ({ ...row, name: name(row.name) })), total]}
        rowKey={row => row.id}
      />
    </section>
  )
}

type GivenProps = Readonly<{ row: Row; place: number; step: number | undefined }>

function Given({ row, place, step }: GivenProps) {
  const { t } = useTranslation()
  const { mark, gap } = row.marks[place] ?? { mark: null, gap: null }
  if (mark === null) return t('reconciliation.calibration.none')
  return (
    <>
      <b>{pointsText(mark)}</b>
      {gap !== null && gap !== 0 && <span className={css.gap}>{differenceText(gap)}</span>}
      {isFar(gap ?? 0, row.max, step) && (
        <span className={css.far}>
          <Mark icon="alert" tone="look">
            {t('reconciliation.calibration.far')}
          </Mark>
        </span>
      )}
    </>
  )
}

/** Two steps and a tenth of the maximum, so that one step is never far; in thousandths. A criterion of levels has no step. */
function isFar(gap: number, max: number, step: number | undefined): boolean {
  const apart = Math.abs(gap)
  return apart > 0 && apart * 10 >= max && (step === undefined || apart >= 2 * step)
}
