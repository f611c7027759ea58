/** The marks of a sheet against its rubric, group by group; several versions stand side by side. Counts nothing but subtotals. */
import { useTranslation } from 'react-i18next'
import type { ChiefSheet } from '../../../shared/contract/reconciliations.ts'
import { type Criterion, criteriaOf } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { commonStep } from './matrix-rows.ts'
import { SheetComments } from './sheet-comments.tsx'
import css from './sheet-marks.module.css'

export function SheetMarks({ sheet }: Readonly<{ sheet: ChiefSheet }>) {
  const { t } = useTranslation()
  const name = useName()
  const { rubric, versions } = sheet
  const columns = versions.length === 0 ? [undefined] : versions
  const step = commonStep([
    ...criteriaOf(rubric).flatMap(each => ('step' in each ? [each.step] : [])),
    ...versions.map(({ total }) => total),
  ])
  const markOf = (version: (typeof columns)[number], { id }: Criterion) => version?.marks[id]
  const differs = (criterion: Criterion) => new Set(versions.map(version => version.marks[criterion.id])).size > 1
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('reconciliation.sheet.marks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reconciliation.sheet.columns.criterion')}</th>
          <th scope="col" data-numeric>
            {t('reconciliation.sheet.columns.max')}
          </th>
          {columns.map((version, place) => (
            <th scope="col" data-numeric key={version?.version ?? 'none'}>
              {columns.length > 1
                ? t('reconciliation.sheet.columns.version', { version: place + 1 })
                : t('reconciliation.sheet.columns.mark')}
            </th>
          ))}
        </tr>
      </thead>
      {rubric.groups.map(group => (
        <tbody key={group.id}>
          <tr className={css.group}>
            <th scope="rowgroup">{name(group.name)}</th>
            <td data-numeric>{pointsText(group.max)}</td>
            {columns.map(version => (
              <td data-numeric key={version?.version ?? 'none'}>
                {version && pointsText(sumOf(group.criteria, version.marks), step)}
              </td>
            ))}
          </tr>
          {group.criteria.map(criterion => (
            <tr key={criterion.id} data-differs={differs(criterion) || undefined}>
              <th scope="row">
                {name(criterion.name)}
                <SheetComments versions={versions} about={criterion.id} />
              </th>
              <td data-numeric>{pointsText(criterion.max)}</td>
              {columns.map(version => {
                const mark = markOf(version, criterion)
                return (
                  <td data-numeric data-mark key={version?.version ?? 'none'}>
                    {mark === undefined ? t('reconciliation.sheet.noMark') : pointsText(mark, step)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{t('reconciliation.sheet.total')}</th>
          <td data-numeric>{pointsText(rubric.max)}</td>
          {columns.map(version => (
            <td data-numeric key={version?.version ?? 'none'}>
              {version && pointsText(version.total, step)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function sumOf(criteria: readonly Criterion[], marks: ChiefSheet['versions'][number]['marks']): number {
  return criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0)
}
