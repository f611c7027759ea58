/** The mark in hand, large, with its maximum; what is saved, and why a key was not taken. The tick comes only after main's reply. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Criterion, leastMark } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { give, shownMark, useEditor } from './sheet-editor.ts'
import css from './value-box.module.css'

export function ValueBox({ criterion }: Readonly<{ criterion: Criterion }>) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const { typed, problem, refused, isHeld } = editor
  const offer = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isHeld) offer.current?.focus()
  }, [isHeld])
  const mark = shownMark(editor, criterion.id)
  const isSending = editor.sending.has(criterion.id)
  // What is not finished stands in the box alone: the mark that is stored is another.
  const isMark = mark !== undefined && problem?.problem !== 'below'
  const step = criterion.kind === 'levels' ? 1000 : criterion.step
  const name = say(criterion.name)
  const refusedHere = refused?.criterion === criterion.id ? refused.refused : undefined
  const holes = { max: pointsText(criterion.max), min: pointsText(leastMark(criterion)), step: pointsText(step, step) }
  return (
    <div className={css.place}>
      <div className={css.box}>
        <span className={css.saved} data-saved={(isMark && !isSending && refusedHere === undefined) || undefined}>
          {isMark && (
            <>
              <Icon name={isSending ? 'clock' : 'tick'} />
              {t(isSending ? 'judging.sheet.sending' : 'judging.sheet.saved')}
            </>
          )}
        </span>
        <output
          className={css.value}
          aria-label={t('judging.sheet.value', { criterion: name })}
          data-none={(typed ?? mark) === undefined || undefined}
        >
          {typed !== undefined && typed !== '' ? typed : mark === undefined ? t('judging.sheet.unmarked') : pointsText(mark, step)}
        </output>
        <span className={css.max}>{t('judging.sheet.of', { max: pointsText(criterion.max) })}</span>
      </div>
      {criterion.kind === 'range' && problem === undefined && <p className={css.least}>{t('judging.sheet.least', { min: holes.min })}</p>}
      {problem && (
        <div className={css.problem} role="alert">
          <span>{criterion.kind === 'levels' ? t('problems.mark-no-level') : t(`judging.problems.${problem.problem}`, holes)}</span>
          {problem.suggestion !== undefined && (
            <Button ref={offer} look="ink" onPress={() => give(problem.suggestion)}>
              {t('judging.problems.meant', { mark: pointsText(problem.suggestion, step) })}
            </Button>
          )}
        </div>
      )}
      {refusedHere && (
        <p className={css.problem} role="alert">
          {refusalSentence(t, refusedHere)}
        </p>
      )}
    </div>
  )
}
