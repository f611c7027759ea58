/** 第三人复核: a paper that two people read differently, in the hands of one who read neither; it is settled, or goes back to its judge. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalName, Reply } from '../../../shared/contract/index.ts'
import type { ThirdLook as Look, Reading } from '../../../shared/contract/papers.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { type Choices, decidedMarks } from './look-decision.ts'
import { LookSide } from './look-side.tsx'
import { LookTable } from './look-table.tsx'
import css from './third-look.module.css'

type Props = Readonly<{ sheet: SheetId; onLeave: () => void }>

export function ThirdLook({ sheet, onLeave }: Props) {
  const { t } = useTranslation()
  const [look, askAgain] = useAsked('paper.compare', { sheet }, ['papers.changed'])
  if (look.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />
  if (look.state === 'refused')
    return (
      <EmptyState
        icon="cross"
        title={refusalSentence(t, look.refused)}
        action={<Button onPress={onLeave}>{t('papers.key.leave')}</Button>}
      />
    )
  return <Deciding look={look.value} onAsk={askAgain} onLeave={onLeave} />
}

const named = ({ recorder, keyed }: Reading) => ({ recorder, keyed })

function Deciding({ look, onAsk, onLeave }: Readonly<{ look: Look; onAsk: () => void; onLeave: () => void }>) {
  const { t } = useTranslation()
  const say = useName()
  const [choices, setChoices] = useState<Choices>({})
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState<'decide' | 'back'>()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const { marks, sum, left } = decidedMarks(look, choices)
  const keyings: [ReturnType<typeof named>, ReturnType<typeof named>] = [named(look.readings[0]), named(look.readings[1])]
  const act = async (doing: Promise<Reply<'paper.decide' | 'paper.send-back'>>, done: string) => {
    setIsBusy(true)
    const reply = await doing
    setIsBusy(false)
    setAsking(undefined)
    if (!reply.ok) {
      setRefusal(refusalSentence(t, reply as { ok: false; refusal: RefusalName }))
      return onAsk()
    }
    sayToast('done', done)
    onLeave()
  }
  const why = reason.trim()
  const decide = () =>
    act(call('paper.decide', { sheet: look.sheet, marks, keyings, reason: why === '' ? null : why }), t('papers.look.decided', look))
  const sendBack = () => act(call('paper.send-back', { sheet: look.sheet, keyings, reason: why }), t('papers.look.backDone', look))
  const askBack = () => {
    setReason(why === '' ? t('papers.look.backPreset') : why)
    setAsking('back')
  }
  return (
    <section className={css.page}>
      <header className={css.head}>
        <Button icon="left" look="bare" onPress={onLeave}>
          {t('papers.key.leave')}
        </Button>
        <h1 className={css.title}>{t('papers.look.title', look)}</h1>
        <p className={css.lead}>{t('papers.look.lead', { judge: look.judge, part: say(look.part), max: pointsText(look.rubric.max) })}</p>
        <p className={css.code}>{t('papers.key.code', look)}</p>
        {!look.isAgreed && (
          <Button icon="returned" disabled={isBusy} onPress={askBack}>
            {t('papers.look.back')}
          </Button>
        )}
      </header>
      <div className={css.sides}>
        <LookTable look={look} choices={choices} onChoose={(id, choice) => setChoices({ ...choices, [id]: choice })} />
        <LookSide {...{ look, left, sum, reason, refusal, isBusy, onAsk }} onReason={setReason} onDecide={() => setAsking('decide')} />
      </div>
      <ConfirmDialog
        open={asking === 'decide'}
        title={t('papers.look.confirmTitle', { total: pointsText(sum) })}
        confirm={t('papers.look.decide')}
        seal
        busy={isBusy}
        onConfirm={() => void decide()}
        onCancel={() => setAsking(undefined)}
      >
        {t('papers.look.confirmText')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'back'}
        title={t('papers.look.backTitle', look)}
        confirm={t('papers.look.backConfirm')}
        busy={isBusy}
        disabled={why === ''}
        onConfirm={() => void sendBack()}
        onCancel={() => {
          setReason('')
          setAsking(undefined)
        }}
      >
        <div className={css.ask}>
          <p>{t('papers.look.backText')}</p>
          <Field label={t('papers.look.backReason')} value={reason} onChange={setReason} maxLength={200} lines={2} />
        </div>
      </ConfirmDialog>
    </section>
  )
}
