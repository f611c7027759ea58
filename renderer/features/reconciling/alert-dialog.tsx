/** One alert in the chief's hands: what stands out and by which limit, the marks beside each other, and how it is closed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LimitInForce, ListedAlert } from '../../../shared/contract/alerts.ts'
import type { AlertFinding } from '../../../shared/domain/alert-rules.ts'
import type { PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { AlertClosed } from './alert-closed.tsx'
import { AlertClosingForm } from './alert-closing-form.tsx'
import css from './alert-dialog.module.css'
import { AlertSigns } from './alert-signs.tsx'
import { useAlertWords } from './use-alert-words.ts'

type Props = Readonly<{
  panel: PanelId
  /** The key of the alert. */
  alert: string
  readOnly: boolean
  /** Leads to the sheet in question; where the sheets are in sight already there is none. */
  onSheet?: ((sheet: SheetId) => void) | undefined
  onClose: () => void
}>

const again = ['sheets.changed', 'setup.changed'] as const

export function AlertDialog({ panel, alert: key, onClose, ...rest }: Props) {
  const { t } = useTranslation()
  const [asked, ask] = useAsked('alert.list', { panel }, again)
  if (asked.state === 'loading')
    return (
      <Dialog open onClose={onClose} title={t('common.work.loading')}>
        {null}
      </Dialog>
    )
  const alert = asked.state === 'ready' ? asked.value.alerts.find(each => each.key === key) : undefined
  if (asked.state === 'ready' && alert !== undefined)
    return <AlertInHand {...rest} panel={panel} alert={alert} limits={asked.value.limits} onStale={ask} onClose={onClose} />
  const why = asked.state === 'refused' ? refusalSentence(t, asked.refused) : t('alerts.goneText')
  return (
    <Dialog open onClose={onClose} title={t('alerts.gone')} lead={why}>
      {null}
    </Dialog>
  )
}

type InHand = Omit<Props, 'alert'> & Readonly<{ alert: ListedAlert; limits: readonly LimitInForce[]; onStale: () => void }>

function AlertInHand({ panel, alert, limits, readOnly, onSheet, onStale, onClose }: InHand) {
  const { t } = useTranslation()
  const name = useName()
  const words = useAlertWords(limits)
  const [finding, setFinding] = useState<AlertFinding>()
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { key, sheet, closed, before, versions } = alert
  const canClose = !readOnly && closed === null

  const close = async (found: AlertFinding) => {
    setBusy(true)
    const reply = await call('alert.close', { panel, alert: key, versions, finding: found, note: note.trim() })
    setBusy(false)
    if (!reply.ok) {
      setRefusal(refusalSentence(t, reply))
      return onStale()
    }
    sayToast('done', t('alerts.close.done'))
    onClose()
  }
  return (
    <Dialog
      open
      size="full"
      onClose={onClose}
      title={words.title(alert)}
      lead={name(alert.partName)}
      actions={
        <>
          {sheet !== null && onSheet && <Button onPress={() => onSheet(sheet)}>{t('alerts.seeSheet')}</Button>}
          <Button onPress={onClose}>{t(canClose ? 'common.actions.cancel' : 'common.actions.close')}</Button>
          {canClose && (
            <Button
              look="ink"
              busy={busy}
              disabled={finding === undefined || (finding === 'explained' && note.trim() === '')}
              onPress={() => finding && void close(finding)}
            >
              {t('alerts.close.confirm')}
            </Button>
          )}
        </>
      }
    >
      <div className={css.sides} data-alone={(!canClose && closed === null && before === null) || undefined}>
        <AlertSigns alert={alert} words={words} />
        <div className={css.side}>
          {refusal && <Notice tone="wrong" title={refusal} />}
          {closed && <AlertClosed closing={closed} isFormer={false} />}
          {before && <AlertClosed closing={before} isFormer />}
          {canClose && <AlertClosingForm finding={finding} onFinding={setFinding} note={note} onNote={setNote} />}
        </div>
      </div>
    </Dialog>
  )
}
