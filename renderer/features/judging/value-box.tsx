/** The mark in hand, large, with its maximum; what is saved, and why a key was not taken. The tick comes only after main's reply. */
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Criterion, leastMark } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { stepOf } from './ledger-sums.ts'
import { give, giveUp, isRefusal, keepMark } from './mark-typing.ts'
import { shownMark, useEditor } from './sheet-in-hand.ts'
import css from './value-box.module.css'

/** `answers`: where a problem and its answers stand. */
type Props = Readonly<{ criterion: Criterion; answers: RefObject<HTMLDivElement | null> }>

export function ValueBox({ criterion, answers }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const { typed, problem, rejected, refused } = editor
  const mark = shownMark(editor, criterion.id)
  const step = stepOf([criterion])
  const refusedHere = refused?.criterion === criterion.id ? refused.refused : undefined
  const stands = mark === undefined ? undefined : pointsText(mark, step)
  const shown = rejected ?? (typed !== undefined && typed !== '' ? typed : stands)
  const max = t('judging.sheet.of', { max: pointsText(criterion.max) })
  return (
    <div className={css.place}>
      <div className={css.box} data-wide={(shown?.length ?? 0) + max.length > 7 || undefined}>
        <Keeping criterion={criterion} />
        <span className={css.number}>
          <output
            className={css.value}
            aria-live="off"
            aria-label={t('judging.sheet.value', { criterion: say(criterion.name) })}
            data-none={(rejected ?? typed ?? mark) === undefined || undefined}
          >
            {rejected === undefined ? (shown ?? t('judging.sheet.unmarked')) : <s className={css.rejected}>{rejected}</s>}
          </output>
          <span className={css.max}>{max}</span>
        </span>
      </div>
      <Problem criterion={criterion} answers={answers} />
      {refusedHere && problem === undefined && (
        <p className={css.problem} role="alert">
          {refusalSentence(t, refusedHere)}
        </p>
      )}
    </div>
  )
}

/** Whether the mark is on the disk, in words; and what else must be known of it: that a zero was meant, or what the least is. */
function Keeping({ criterion }: Readonly<{ criterion: Criterion }>) {
  const { t } = useTranslation()
  const editor = useEditor()
  const mark = shownMark(editor, criterion.id)
  const isSending = editor.sending.has(criterion.id)
  const isRefused = editor.refused?.criterion === criterion.id
  // What is not finished stands in the box alone: the mark that is stored is another.
  const isMark = mark !== undefined && editor.problem?.problem !== 'unfinished' && editor.typed !== '.'
  if (editor.rejected !== undefined) {
    const stands = mark === undefined ? t('judging.sheet.unmarked') : pointsText(mark, stepOf([criterion]))
    return <span className={css.keeping}>{t('judging.sheet.stands', { mark: stands })}</span>
  }
  return (
    <span className={css.keeping}>
      {isMark && (
        <span className={css.saved} data-saved={(!isSending && !isRefused) || undefined}>
          <Icon name={isSending ? 'clock' : isRefused ? 'alert' : 'tick'} />
          {t(isSending ? 'judging.sheet.sending' : isRefused ? 'judging.sheet.notSaved' : 'judging.sheet.saved')}
        </span>
      )}
      {isMark && mark === 0 ? (
        <b className={css.zero}>{t('judging.sheet.zero')}</b>
      ) : (
        criterion.kind === 'range' && (
          <span className={css.least}>{t('judging.sheet.least', { min: pointsText(leastMark(criterion)) })}</span>
        )
      )}
    </span>
  )
}

function Problem({ criterion, answers }: Props) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { problem, isHeld } = editor
  const offer = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isHeld) offer.current?.focus()
  }, [isHeld])
  if (problem === undefined) return null
  const { suggestion } = problem
  const step = stepOf([criterion])
  const mark = shownMark(editor, criterion.id)
  const holes = { max: pointsText(criterion.max), min: pointsText(leastMark(criterion)), step: pointsText(step, step) }
  // Only the answer that changes nothing takes the focus: an Enter too many must not make a mark of a guess.
  const keeps = problem.problem === 'tenfold' && mark !== undefined
  return (
    <div ref={answers} className={css.problem} role="alert" data-held={isHeld || undefined}>
      <span>
        {criterion.kind === 'levels' ? t('problems.mark-no-level') : t(`judging.problems.${problem.problem}`, holes)}
        {isRefusal(problem) && suggestion === undefined && criterion.kind !== 'levels' && t('judging.problems.again')}
      </span>
      {keeps && (
        <Button ref={offer} look="ink" onPress={keepMark}>
          {t('judging.problems.keep', { mark: pointsText(mark, step) })}
        </Button>
      )}
      {suggestion !== undefined && (
        <Button {...(!keeps && { look: 'ink' })} onPress={() => give(suggestion)}>
          {t('judging.problems.meant', { mark: pointsText(suggestion, step) })}
        </Button>
      )}
      {isRefusal(problem) && <Button onPress={giveUp}>{t('common.actions.cancel')}</Button>}
    </div>
  )
}
