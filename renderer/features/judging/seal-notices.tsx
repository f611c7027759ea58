/** What still needs a look before the seal: missing marks, marks that look like a slip, sheets to be marked first, what changed. Leads to the rows. */
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { type Criterion, criteriaOf, type Marks, missingMarks, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { review } from './judging-store.ts'
import { visualOrder } from './ledger-columns.ts'
import { stepOf } from './ledger-sums.ts'
import { isTenfold } from './mark-entry.ts'
import { changedMarks } from './returned-marks.ts'
import css from './seal-review.module.css'
import { pickCriterion } from './sheet-in-hand.ts'

type Props = Readonly<{ sheet: SheetInHand; marks: Marks }>

/** `first`: the way to the first criterion without a mark. */
export function SealNotices({ sheet, marks, first }: Props & Readonly<{ first: RefObject<HTMLButtonElement | null> }>) {
  const { t } = useTranslation()
  const say = useName()
  const order = visualOrder(sheet.rubric)
  const missing = missingMarks(sheet.rubric, marks).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const far = criteriaOf(sheet.rubric).filter(({ id }) => {
    const [mark, usual] = [marks[id], sheet.usual[id]]
    return mark !== undefined && usual !== undefined && isTenfold(mark, usual)
  })
  const farLabel = (criterion: Criterion) =>
    t('judging.review.farOne', {
      criterion: say(criterion.name),
      mark: pointsText(marks[criterion.id] ?? 0, stepOf([criterion])),
      usual: pointsText(sheet.usual[criterion.id] ?? 0, stepOf([criterion])),
    })
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="look" title={t('judging.review.missing')}>
          <Rows criteria={missing} label={({ name }) => say(name)} first={first} />
        </Notice>
      )}
      {sheet.heldBack > 0 && <Notice tone="look" title={t('judging.review.heldBack', { count: sheet.heldBack })} />}
      {far.length > 0 && (
        <Notice tone="look" title={t('judging.review.far')}>
          <Rows criteria={far} label={farLabel} />
        </Notice>
      )}
      <Changes sheet={sheet} marks={marks} />
    </>
  )
}

type RowsProps = Readonly<{
  criteria: readonly Criterion[]
  label: (criterion: Criterion) => string
  first?: RefObject<HTMLButtonElement | null>
}>

function Rows({ criteria, label, first }: RowsProps) {
  const lead = ({ id }: Criterion) => {
    review(false)
    pickCriterion(id)
  }
  return (
    <span className={css.rows}>
      {criteria.map((criterion, at) => (
        <Button key={criterion.id} onPress={() => lead(criterion)} {...(first && at === 0 && { ref: first })}>
          {label(criterion)}
        </Button>
      ))}
    </span>
  )
}

function Changes({ sheet, marks }: Props) {
  const { t } = useTranslation()
  const say = useName()
  if (sheet.returned === null || sheet.state !== 'returned') return null
  const { reason } = sheet.returned
  const changed = changedMarks(sheet, marks)
  const step = stepOf(criteriaOf(sheet.rubric))
  const text = (criterion: Criterion, mark: number | undefined) =>
    mark === undefined ? t('judging.sheet.unmarked') : pointsText(mark, stepOf([criterion]))
  return (
    <Notice
      tone="info"
      title={changed.length === 0 ? t('judging.review.unchanged') : t('judging.review.changes', { count: changed.length })}
    >
      <p>{t('judging.sheet.returned', { reason })}</p>
      {changed.map(({ criterion, before, after }) => (
        <p key={criterion.id}>
          {t('judging.review.change', { criterion: say(criterion.name), before: text(criterion, before), after: text(criterion, after) })}
        </p>
      ))}
      {changed.length > 0 && (
        <p>
          {t('judging.review.totalChange', {
            before: pointsText(sumOfMarks(sheet.returned.marks), step),
            after: pointsText(sumOfMarks(marks), step),
          })}
        </p>
      )}
    </Notice>
  )
}
