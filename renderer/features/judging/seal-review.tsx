/** The page before the seal: every mark once more, what is missing, the total. Only here a sheet is sealed, and only what is shown. */
import { startTransition, useActionState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { criteriaOf, type Marks, missingMarks, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { review, sealSheet } from './judging-store.ts'
import css from './seal-review.module.css'
import { pick } from './sheet-editor.ts'
import { useKey } from './sheet-keys.ts'

export function SealReview({ sheet, marks }: Readonly<{ sheet: SheetInHand; marks: Marks }>) {
  const { t } = useTranslation()
  const say = useName()
  const missing = missingMarks(sheet.rubric, marks)
  const [problem, act, isSealing] = useActionState(async () => {
    const reply = await sealSheet({ ...sheet, marks })
    return reply.ok ? undefined : refusalSentence(t, reply)
  }, undefined)
  const seal = () => {
    if (missing.length === 0 && !isSealing) startTransition(act)
  }
  useKey('F9', seal)
  const jump = (criterion: (typeof missing)[number]) => {
    review(false)
    pick(criteriaOf(sheet.rubric).indexOf(criterion))
  }
  const actions = (
    <>
      <Button onPress={() => review(false)}>{t('judging.review.back')}</Button>
      <SealButton
        word={t('judging.review.confirm')}
        ready={missing.length === 0}
        disabled={missing.length > 0}
        busy={isSealing}
        onPress={seal}
        shortcut="F9"
      />
    </>
  )
  return (
    <Dialog
      open
      onClose={() => review(false)}
      title={t('judging.review.title', { number: sheet.number, part: say(sheet.part) })}
      lead={t('judging.review.lead')}
      size="wide"
      actions={actions}
    >
      {problem && <Notice tone="wrong" title={problem} />}
      {missing.length > 0 && (
        <Notice tone="look" title={t('judging.review.missing')}>
          <span className={css.missing}>
            {missing.map(criterion => (
              <Button key={criterion.id} onPress={() => jump(criterion)}>
                {say(criterion.name)}
              </Button>
            ))}
          </span>
        </Notice>
      )}
      <dl className={css.marks}>
        {criteriaOf(sheet.rubric).map(criterion => (
          <div key={criterion.id} className={css.mark}>
            <dt>{say(criterion.name)}</dt>
            <dd>
              {marks[criterion.id] === undefined ? t('judging.sheet.unmarked') : pointsText(marks[criterion.id] ?? 0, 500)}
              <small>{t('judging.sheet.of', { max: pointsText(criterion.max) })}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className={css.total}>
        {t('judging.sheet.total')} <b>{pointsText(sumOfMarks(marks), 500)}</b>{' '}
        {t('judging.sheet.of', { max: pointsText(sheet.rubric.max) })}
      </p>
    </Dialog>
  )
}
