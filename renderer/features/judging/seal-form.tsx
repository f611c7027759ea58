/** The sheet as the paper form has it: groups, items with maximum and mark, subtotals, the total in figures and written out, comments. Reads only. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { type DraftComment, sealedComments } from '../../../shared/domain/comment.ts'
import { type Criterion, criteriaOf, type Marks, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { chinesePoints } from '../../../shared/words/chinese-points.ts'
import { pointsText } from '../../lib/points.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useName } from '../../lib/use-name.ts'
import { CommentLines } from './comment-lines.tsx'
import { columnsOf, type Piece } from './ledger-columns.ts'
import { stepOf } from './ledger-sums.ts'
import { formerMark } from './returned-marks.ts'
import css from './seal-form.module.css'

type Props = Readonly<{ sheet: SheetInHand; marks: Marks; comments: readonly DraftComment[] }>

export function SealForm({ sheet, marks, comments }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const language = usePreferences(preferences => preferences.language)
  const total = sumOfMarks(marks)
  const isWhole = criteriaOf(sheet.rubric).every(({ id }) => marks[id] !== undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long form scrolls, by the keys too
    <section className={css.form} aria-label={t('judging.review.form')} tabIndex={0}>
      <header className={css.head}>
        <h3 className={css.title}>{say(sheet.rubric.title)}</h3>
        <p className={css.who}>{[sheet.number, sheet.segment, sheet.name, sheet.school].filter(each => each !== null).join('　')}</p>
      </header>
      <div className={css.groups}>
        {columnsOf(sheet.rubric).map(pieces => (
          <div key={pieces[0]?.criteria[0]?.id}>
            {pieces.map(piece => (
              <Group key={piece.criteria[0]?.id} piece={piece} sheet={sheet} marks={marks} />
            ))}
          </div>
        ))}
      </div>
      <Comments sheet={sheet} comments={comments} />
      <p className={css.total}>
        <span>{t('judging.sheet.total')}</span>
        {isWhole && language === 'zh' && (
          <span className={css.written}>
            {t('judging.review.written')} <b>{chinesePoints(total)}</b>
          </span>
        )}
        <b>{pointsText(total, stepOf(criteriaOf(sheet.rubric)))}</b>{' '}
        <span>{t('judging.sheet.of', { max: pointsText(sheet.rubric.max) })}</span>
      </p>
    </section>
  )
}

type GroupProps = Readonly<{ piece: Piece; sheet: SheetInHand; marks: Marks }>

/** A group, or what stands of it in this column; its head stands over its first criterion. */
function Group({ piece: { group, criteria }, sheet, marks }: GroupProps) {
  const { t } = useTranslation()
  const say = useName()
  const given = group.criteria.flatMap(({ id }) => marks[id] ?? [])
  const sum = given.reduce((whole: number, mark) => whole + mark, 0)
  const isAlone = group.criteria.length === 1 && say(group.name) === say(group.criteria[0]?.name ?? group.name)
  const isFirst = criteria[0] === group.criteria[0]
  return (
    <dl className={css.group} data-alone={isAlone || undefined}>
      {!isAlone && isFirst && (
        <div className={css.subtotal}>
          <dt>{say(group.name)}</dt>
          <dd>
            <span className={css.word}>{t('judging.review.group')}</span>{' '}
            {given.length === 0 ? '—' : pointsText(sum, stepOf(group.criteria))}
            <small>{t('judging.sheet.of', { max: pointsText(group.max) })}</small>
          </dd>
        </div>
      )}
      {criteria.map(criterion => (
        <Line key={criterion.id} criterion={criterion} sheet={sheet} marks={marks} />
      ))}
    </dl>
  )
}

type LineProps = Readonly<{ criterion: Criterion; sheet: SheetInHand; marks: Marks }>

function Line({ criterion, sheet, marks }: LineProps) {
  const { t } = useTranslation()
  const say = useName()
  const mark = marks[criterion.id]
  const former = formerMark(sheet, criterion, mark)
  return (
    <div className={css.line} data-none={mark === undefined || undefined}>
      <dt>{say(criterion.name)}</dt>
      <dd>
        {former !== undefined && (
          <s className={css.former}>{former.mark === undefined ? '—' : pointsText(former.mark, stepOf([criterion]))}</s>
        )}
        {mark === 0 && <span className={css.zero}>{t('judging.sheet.zero')}</span>}
        {mark === undefined ? t('judging.sheet.unmarked') : pointsText(mark, stepOf([criterion]))}
        <small>{t('judging.sheet.of', { max: pointsText(criterion.max) })}</small>
      </dd>
    </div>
  )
}

function Comments({ sheet: { rubric }, comments }: Omit<Props, 'marks'>) {
  const { t } = useTranslation()
  const sealed = sealedComments(comments)
  const hidden = comments.length - sealed.length
  if (comments.length === 0) return null
  return (
    <div className={css.comments}>
      {sealed.length > 0 && <h4>{t('judging.review.comments')}</h4>}
      <CommentLines rubric={rubric} comments={sealed} />
      {hidden > 0 && <p className={css.hidden}>{t('judging.review.private', { count: hidden })}</p>}
    </div>
  )
}
