/** One sheet in the chief's hands: its marks against the rubric, what happened to it, and what may be done with it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalName, Reply } from '../../../shared/contract/index.ts'
import type { Digest, PanelId, SheetId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { MissingReason, SheetState } from '../../../shared/domain/score-sheet.ts'
import { call } from '../../lib/api.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { ChangeAnswer } from './change-answer.tsx'
import { ChangeDeclineForm } from './change-decline-form.tsx'
import { FromPaper } from './from-paper.tsx'
import { MissingForm } from './missing-form.tsx'
import { ReturnForm } from './return-form.tsx'
import { SheetActions } from './sheet-actions.tsx'
import { SheetComments } from './sheet-comments.tsx'
import css from './sheet-dialog.module.css'
import { SheetHistory } from './sheet-history.tsx'
import { SheetMarks } from './sheet-marks.tsx'
import { SheetReceipt } from './sheet-receipt.tsx'

type Props = Readonly<{ panel: PanelId; sheet: SheetId; readOnly: boolean; onClose: () => void }>
type Step = 'look' | 'return' | 'missing' | 'decline'
type Done = Reply<'sheet.accept' | 'sheet.return' | 'sheet.declare-missing' | 'change.decline'>
const again = ['sheets.changed'] as const

export function SheetDialog({ panel, sheet, readOnly, onClose }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [asked, ask] = useAsked('sheet.read', { panel, sheet }, again)
  const [requests] = useAsked('change.list', { panel }, again)
  const [step, setStep] = useState<Step>('look')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<MissingReason>('absent')
  const [reason, setReason] = useState('')

  /** Does one thing with the sheet; what was refused stays in the dialog, over the newest state of the sheet. */
  const act = async (doing: Promise<Done>, done: string) => {
    setBusy(true)
    const reply = await doing
    setBusy(false)
    if (!reply.ok) {
      setRefusal(refusalSentence(t, reply as { ok: false; refusal: RefusalName }))
      return ask()
    }
    sayToast('done', done)
    onClose()
  }
  const accept = (version: Digest) => act(call('sheet.accept', { panel, sheet, version }), t('reconciliation.sheet.accepted'))

  if (asked.state !== 'ready') {
    const why = asked.state === 'loading' ? t('common.work.loading') : refusalSentence(t, asked.refused)
    return (
      <Dialog
        open
        onClose={onClose}
        size="full"
        title={t(asked.state === 'loading' ? 'common.work.loading' : 'reconciliation.sheet.unknown')}
      >
        {asked.state === 'refused' && why}
      </Dialog>
    )
  }
  const held = asked.value
  const request = requests.state === 'ready' ? requests.value.find(each => each.sheet === sheet) : undefined
  const back = () => {
    setReason('')
    setStep('look')
  }
  /** What the judge asked for is the reason that the chief most often gives. */
  const begin = (next: 'return' | 'missing' | 'decline') => {
    setReason(next === 'return' ? (request?.reason ?? '') : '')
    setStep(next)
  }
  const isReady = reason.trim() !== ''
  const send = () => {
    const why = reason.trim()
    if (step === 'return') return act(call('sheet.return', { panel, sheet, reason: why }), t('reconciliation.return.done'))
    if (step === 'decline') return act(call('change.decline', { panel, sheet, reason: why }), t('reconciliation.decline.done'))
    return act(call('sheet.declare-missing', { panel, sheet, missing, reason: why }), t('reconciliation.missing.done'))
  }
  const about = { number: held.number, judge: held.judge, part: name(held.part), max: pointsText(held.rubric.max) }
  return (
    <Dialog
      open
      size="full"
      // Esc leaves the form first, then the sheet.
      onClose={step === 'look' ? onClose : back}
      title={t('reconciliation.sheet.title', about)}
      lead={t('reconciliation.sheet.lead', about)}
      actions={
        step === 'look' ? (
          <SheetActions {...{ held, busy, onClose, accept }} locked={readOnly} onStep={begin} />
        ) : (
          <>
            <Button onPress={back}>{t('common.actions.cancel')}</Button>
            <Button look="ink" busy={busy} disabled={!isReady} onPress={() => void send()}>
              {t(`reconciliation.${step}.confirm`)}
            </Button>
          </>
        )
      }
    >
      <div className={css.sides}>
        <SheetMarks sheet={held} />
        <div className={css.side}>
          {refusal && <Notice tone="wrong" title={refusal} />}
          {held.versions.length > 1 && (
            <Notice tone="look" title={t('reconciliation.sheet.conflict', { count: held.versions.length })}>
              {t('reconciliation.sheet.conflictText')}
            </Notice>
          )}
          {step === 'look' && (
            <>
              {request && (
                <ChangeAnswer request={request} locked={readOnly} onReturn={() => begin('return')} onDecline={() => begin('decline')} />
              )}
              <p className={css.state}>
                <StateBadge state={held.state} />
                {held.versions.length === 1 && held.versions[0] && <Total state={held.state} total={held.versions[0].total} />}
              </p>
              {held.origin === 'paper' && <FromPaper panel={panel} sheet={sheet} />}
              {held.reason && <p>{t('reconciliation.sheet.reason', { reason: held.reason })}</p>}
              <SheetComments versions={held.versions} about={null} />
              <SheetReceipt versions={held.versions} />
              <SheetHistory history={held.history} />
            </>
          )}
          {step === 'return' && <ReturnForm reason={reason} onReason={setReason} onEnter={() => isReady && !busy && void send()} />}
          {step === 'decline' && <ChangeDeclineForm reason={reason} onReason={setReason} />}
          {step === 'missing' && <MissingForm missing={missing} onMissing={setMissing} reason={reason} onReason={setReason} />}
        </div>
      </div>
    </Dialog>
  )
}

/** Marks that were set aside are told apart from those that count. */
function Total({ state, total }: Readonly<{ state: SheetState; total: Thousandths }>) {
  const { t } = useTranslation()
  const points = pointsText(total)
  const isAside = state === 'recused' || state === 'void'
  return isAside ? <span>{t('reconcile.former', { mark: points })}</span> : <b className={css.total}>{points}</b>
}
