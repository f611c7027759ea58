/** The desk of a recorder: the paper's rows at the left as they are printed, what is typed at the right, the written total at the foot. */
import { useEffect, useEffectEvent, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperForm } from '../../../shared/contract/papers.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { Attachments } from './attachments.tsx'
import css from './key-desk.module.css'
import { KeyForm } from './key-form.tsx'
import { KeySide } from './key-side.tsx'
import { beginKeying, keyPaper, marksOf, writtenTotalOf } from './paper-keying.ts'
import { usePaperKeys } from './use-paper-keys.ts'

type Props = Readonly<{
  form: PaperForm
  usual: Marks
  place: Readonly<{ index: number; of: number }>
  /** The number of the paper that was saved before this one. */
  saved: string | undefined
  isLast: boolean
  pilePlace: number
  onAsk: () => void
  onKept: (marks: Marks) => void
  onLeave: () => void
}>

export function KeyDesk({ form, usual, place, saved, isLast, pilePlace, onAsk, onKept, onLeave }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const [state, act] = useReducer(keyPaper, undefined, () => beginKeying(form.rubric, form.mine, usual))
  const [refusal, setRefusal] = useState<string>()
  const [isAttaching, setIsAttaching] = useState(false)
  const save = useEffectEvent(async () => {
    const marks = marksOf(state)
    const writtenTotal = writtenTotalOf(state) ?? null
    const reply = await call('paper.key', { sheet: form.sheet, marks, writtenTotal, place: pilePlace })
    if (!reply.ok) {
      act({ act: 'again' })
      return setRefusal(refusalSentence(t, reply))
    }
    if (isLast) sayToast('done', t('papers.key.saved', form), t('papers.key.pileDone'))
    onKept(marks)
  })
  useEffect(() => {
    if (state.isDone) void save()
  }, [state.isDone])
  usePaperKeys({ act, onLeave, isTyping: state.typed !== '', isActive: !state.isDone })
  return (
    <section className={css.desk}>
      <header className={css.head}>
        <Button icon="left" look="bare" shortcut="Esc" onPress={onLeave}>
          {t('papers.key.leave')}
        </Button>
        <h1 className={css.number}>{form.number}</h1>
        <p className={css.who}>{t('papers.key.who', { judge: form.judge, part: say(form.part) })}</p>
        <p className={css.note}>
          {saved === undefined ? (
            t('papers.key.check')
          ) : (
            <Mark icon="tick" tone="done">
              {t('papers.key.saved', { number: saved })}
            </Mark>
          )}
        </p>
        <p className={css.code}>{t('papers.key.code', { code: form.code })}</p>
        <p className={css.place}>{t('papers.key.place', place)}</p>
      </header>
      <div className={css.notices}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        {form.mine && <Notice tone="info" title={t('papers.key.replaced')} />}
        {form.back && <Notice tone="info" title={t('papers.key.returned', { reason: form.back })} />}
      </div>
      <div className={css.sides}>
        <KeyForm rubric={form.rubric} state={state} onChoose={at => act({ act: 'choose', at })} />
        <div className={css.side}>
          <KeySide state={state} act={act} />
          {isAttaching ? (
            <Attachments sheet={form.sheet} attachments={form.attachments} onAdded={onAsk} />
          ) : (
            <Button look="bare" icon="add" onPress={() => setIsAttaching(true)}>
              {t('papers.key.attach')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
