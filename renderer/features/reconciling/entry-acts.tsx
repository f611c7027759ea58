/** What the chief may do with the sheet in hand and its entry; each act asks for its reason first. The chief never types over a judge's mark. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryAtHand, PartAtHand, SheetColumn } from '../../../shared/contract/entries-at-hand.ts'
import type { RefusalName, Reply } from '../../../shared/contract/index.ts'
import type { MissingReason } from '../../../shared/domain/score-sheet.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './entry-acts.module.css'
import { EntryReasonForm } from './entry-reason-form.tsx'
import { MissingForm } from './missing-form.tsx'
import { ReturnForm } from './return-form.tsx'

type Props = Readonly<{ entry: EntryAtHand; part: PartAtHand; column: SheetColumn }>
export type Act = 'ask' | 'return' | 'discuss' | 'missing' | 'reinstate'
type Done = Reply<'sheet.accept' | 'sheet.return' | 'sheet.declare-missing' | 'sheet.reinstate' | 'discussion.call' | 'confirmation.ask'>

export function EntryActs({ entry: { panel, entry, number }, part, column }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [act, setAct] = useState<Act>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<MissingReason>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { sheet, version, state, versions, mayReinstate } = column
  const isSealed = version !== null && state !== 'returned'
  const isWaiting = isSealed && (state === 'sealed' || state === 'received')
  const isGone = state === 'absent' || state === 'recused' || state === 'void' || state === 'withdrawn'
  // What a school or a judge's own word made so is not the chief's to record otherwise.
  const isRecorded = isGone && column.reason !== null
  const sealed = part.columns.filter(each => each.version !== null && each.state !== 'returned').length

  const run = async (doing: Promise<Done>, done: string) => {
    setBusy(true)
    const reply = await doing
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalSentence(t, reply as { ok: false; refusal: RefusalName }))
    sayToast('done', done)
    close()
  }
  const close = () => {
    setAct(undefined)
    setRefusal(undefined)
    setReason('')
  }
  const begin = (next: Act) => {
    setMissing(isSealed || isGone ? undefined : 'absent')
    setAct(next)
  }
  const isReady = reason.trim() !== '' && (act !== 'missing' || missing !== undefined)
  const send = () => {
    const why = reason.trim()
    if (act === 'return') return run(call('sheet.return', { panel, sheet, reason: why }), t('reconciliation.return.done'))
    if (act === 'discuss') return run(call('discussion.call', { panel, entry, part: part.id, reason: why }), t('reconcile.discuss.done'))
    if (act === 'reinstate') return run(call('sheet.reinstate', { panel, sheet, reason: why }), t('reconcile.reinstate.done'))
    if (act === 'missing' && missing !== undefined)
      return run(call('sheet.declare-missing', { panel, sheet, missing, reason: why }), t('reconciliation.missing.done'))
    if (act !== 'ask' || version === null) return undefined
    return run(call('confirmation.ask', { panel, sheet, version, question: why }), t('reconcile.ask.done'))
  }
  const accept = () => version !== null && run(call('sheet.accept', { panel, sheet, version }), t('reconciliation.sheet.accepted'))
  const about = { judge: column.name, number, part: name(part.name) }
  return (
    <footer className={css.acts}>
      <div className={css.plain}>
        <Button disabled={!isSealed} onPress={() => begin('ask')}>
          {t('reconcile.ask.open')}
        </Button>
        <Button disabled={!isSealed && versions < 2} onPress={() => begin('return')}>
          {t('reconcile.return.open')}
        </Button>
        <Button disabled={sealed < 2} onPress={() => begin('discuss')}>
          {t('reconcile.discuss.open')}
        </Button>
        {mayReinstate ? (
          <Button onPress={() => begin('reinstate')}>{t('reconcile.reinstate.open')}</Button>
        ) : (
          <Button disabled={isGone && !isRecorded} onPress={() => begin('missing')}>
            {t(`reconcile.missing.${isRecorded ? 'change' : isSealed ? 'void' : 'open'}`)}
          </Button>
        )}
      </div>
      {refusal && act === undefined && <Notice tone="wrong" title={refusal} />}
      {isWaiting && (
        <SealButton
          wide
          word={t('reconciliation.sheet.accept')}
          note={t('reconcile.accept', about)}
          ready
          busy={busy}
          onPress={() => void accept()}
        />
      )}
      {act !== undefined && (
        <Dialog
          open
          size="wide"
          onClose={close}
          title={t(`reconcile.${act}.title`, about)}
          lead={t(`reconcile.${act}.lead`, about)}
          actions={
            <>
              <Button onPress={close}>{t('common.actions.cancel')}</Button>
              <Button look="ink" busy={busy} disabled={!isReady} onPress={() => void send()}>
                {t(`reconcile.${act}.confirm`)}
              </Button>
            </>
          }
        >
          {refusal && <Notice tone="wrong" title={refusal} />}
          {act === 'return' && <ReturnForm reason={reason} onReason={setReason} onEnter={() => isReady && !busy && void send()} />}
          {act === 'missing' && (
            <MissingForm
              missing={missing}
              onMissing={setMissing}
              reason={reason}
              onReason={setReason}
              {...(isSealed && { kinds: ['recused', 'void'] as const })}
            />
          )}
          {(act === 'ask' || act === 'discuss' || act === 'reinstate') && (
            <EntryReasonForm act={act} reason={reason} onReason={setReason} />
          )}
        </Dialog>
      )}
    </footer>
  )
}
