/** One sheet in the chief's hands: its marks against the rubric, what happened to it, and what may be done with it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalName, Reply } from '../../../shared/contract/index.ts'
import type { ChiefSheet } from '../../../shared/contract/reconciliations.ts'
import type { Digest, PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { commonStep } from './matrix-rows.ts'
import { MissingForm } from './missing-form.tsx'
import { ReturnForm } from './return-form.tsx'
import css from './sheet-dialog.module.css'
import { SheetHistory } from './sheet-history.tsx'
import { SheetMarks } from './sheet-marks.tsx'

type Props = Readonly<{ panel: PanelId; sheet: SheetId; readOnly: boolean; onClose: () => void }>
type Step = 'look' | 'return' | 'missing'
type Done = Reply<'sheet.accept' | 'sheet.return' | 'sheet.declare-missing'>
const again = ['sheets.changed'] as const

export function SheetDialog({ panel, sheet, readOnly, onClose }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [asked, ask] = useAsked('sheet.read', { panel, sheet }, again)
  const [step, setStep] = useState<Step>('look')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)

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
  const about = { number: held.number, judge: held.judge, part: name(held.part), max: pointsText(held.rubric.max) }
  return (
    <Dialog
      open
      size="full"
      onClose={onClose}
      title={t('reconciliation.sheet.title', about)}
      lead={t('reconciliation.sheet.lead', about)}
      actions={<Actions {...{ held, busy, onClose, accept, setStep }} locked={readOnly || step !== 'look'} />}
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
              <p className={css.state}>
                <StateBadge state={held.state} />
                {held.versions.length === 1 && held.versions[0] && <b className={css.total}>{pointsText(held.versions[0].total)}</b>}
              </p>
              {held.reason && <p>{t('reconciliation.sheet.reason', { reason: held.reason })}</p>}
              <SheetHistory history={held.history} />
            </>
          )}
          {step === 'return' && (
            <ReturnForm
              busy={busy}
              onCancel={() => setStep('look')}
              onReturn={reason => act(call('sheet.return', { panel, sheet, reason }), t('reconciliation.return.done'))}
            />
          )}
          {step === 'missing' && (
            <MissingForm
              busy={busy}
              onCancel={() => setStep('look')}
              onDeclare={(missing, reason) =>
                act(call('sheet.declare-missing', { panel, sheet, missing, reason }), t('reconciliation.missing.done'))
              }
            />
          )}
        </div>
      </div>
    </Dialog>
  )
}

type ActionsProps = Readonly<{
  held: ChiefSheet
  locked: boolean
  busy: boolean
  onClose: () => void
  accept: (version: Digest) => void
  setStep: (step: Step) => void
}>

function Actions({ held, locked, busy, onClose, accept, setStep }: ActionsProps) {
  const { t } = useTranslation()
  const { state, versions } = held
  const isConflict = versions.length > 1
  const step = commonStep(versions.map(({ total }) => total))
  const isWaiting = state === 'sealed' || state === 'received'
  return (
    <>
      <Button onPress={onClose}>{t('common.actions.close')}</Button>
      {!locked && versions.length === 0 && state !== 'absent' && state !== 'recused' && state !== 'void' && (
        <Button onPress={() => setStep('missing')}>{t('reconciliation.missing.open')}</Button>
      )}
      {!locked && (isWaiting || isConflict || state === 'accepted') && (
        <Button icon="returned" onPress={() => setStep('return')}>
          {t('reconciliation.return.open')}
        </Button>
      )}
      {!locked &&
        isConflict &&
        versions.map(({ version, total }, place) => (
          <Button key={version} look="ink" busy={busy} onPress={() => accept(version)}>
            {t('reconciliation.sheet.acceptVersion', { version: place + 1, total: pointsText(total, step) })}
          </Button>
        ))}
      {!locked && isWaiting && !isConflict && versions[0] && (
        <SealButton word={t('reconciliation.sheet.accept')} ready busy={busy} onPress={() => versions[0] && accept(versions[0].version)} />
      )}
    </>
  )
}
