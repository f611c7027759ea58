/** The rubric as a printed sheet: groups with subtotals, a row for each criterion, the total under a double rule. Knows where a row leads. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { type CriteriaGroup, type Criterion, criteriaOf } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Icon } from '../../ui/icons.tsx'
import css from './ledger.module.css'
import { columnsOf } from './ledger-columns.ts'
import { isOpen, pick, shownMark, useEditor } from './sheet-editor.ts'
import { useSums } from './use-sums.ts'

export function Ledger({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const { sum, missing, open } = useSums(sheet)
  const canWrite = useEditor(isOpen)
  const columns = columnsOf(sheet.rubric)
  const step = stepOf(criteriaOf(sheet.rubric))
  return (
    <div className={css.ledger} data-columns={columns.length}>
      {columns.map((groups, index) => (
        <div key={groups[0]?.id} className={css.column}>
          {groups.map(group => (
            <Group key={`${group.id} ${group.criteria[0]?.id}`} group={group} sheet={sheet} />
          ))}
          {index === columns.length - 1 && (
            <div className={css.total}>
              <span className={css.word}>{t('judging.sheet.total')}</span>
              <output className={css.sum}>
                {pointsText(sum, step)}
                <small>{t('judging.sheet.of', { max: pointsText(sheet.rubric.max) })}</small>
              </output>
              <span className={css.note}>
                {missing === 0
                  ? canWrite && t('judging.sheet.complete')
                  : t('judging.sheet.missing', { count: missing, points: pointsText(open, step) })}
              </span>
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

function Group({ group, sheet }: Readonly<{ group: CriteriaGroup; sheet: SheetInHand }>) {
  const say = useName()
  const editor = useEditor()
  const marks = group.criteria.flatMap(criterion => shownMark(editor, criterion.id) ?? [])
  const isAlone = group.criteria.length === 1 && sheet.rubric.groups.length > 1
  return (
    <section className={css.group}>
      {!isAlone && (
        <h2 className={css.head}>
          <span>{say(group.name)}</span>
          <span className={css.subtotal}>
            <output>{marks.length > 0 && pointsText(sumOf(marks), stepOf(group.criteria))}</output>
            <small>/{pointsText(group.max)}</small>
          </span>
        </h2>
      )}
      {group.criteria.map(criterion => (
        <Row key={criterion.id} criterion={criterion} sheet={sheet} isNamed={isAlone} />
      ))}
    </section>
  )
}

type RowProps = Readonly<{ criterion: Criterion; sheet: SheetInHand; isNamed: boolean }>

function Row({ criterion, sheet, isNamed }: RowProps) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const place = criteriaOf(sheet.rubric).indexOf(criterion)
  const mark = shownMark(editor, criterion.id)
  const isSending = editor.sending.has(criterion.id)
  const name = say(criterion.name)
  return (
    <button
      type="button"
      className={css.row}
      data-named={isNamed || undefined}
      aria-current={editor.index === place || undefined}
      aria-label={`${name} ${mark === undefined ? t('judging.sheet.unmarked') : pointsText(mark, stepOf([criterion]))} ${t('judging.sheet.full', { max: pointsText(criterion.max) })}`}
      onMouseDown={event => event.preventDefault()}
      onClick={() => pick(place)}
    >
      <span className={css.name}>{name}</span>
      <span className={css.mark} data-none={mark === undefined || undefined} data-zero={mark === 0 || undefined}>
        {mark === undefined ? t('judging.sheet.unmarked') : pointsText(mark, stepOf([criterion]))}
      </span>
      <small className={css.max}>/{pointsText(criterion.max)}</small>
      <span className={css.tick} data-saved={(mark !== undefined && !isSending) || undefined}>
        <Icon name={mark === undefined ? 'unmarked' : isSending ? 'clock' : 'tick'} />
      </span>
    </button>
  )
}

const stepOf = (criteria: readonly Criterion[]) =>
  criteria.reduce((least, criterion) => Math.min(least, criterion.kind === 'levels' ? 1000 : criterion.step), 1000)

const sumOf = (marks: readonly number[]) => marks.reduce((sum, mark) => sum + mark, 0)
