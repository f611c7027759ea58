/** Roll call of one entry: called, come and checked, or absent, which is a withdrawal with its time and reason. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HallEntry } from '../../../shared/contract/halls.ts'
import type { AttendanceState } from '../../../shared/domain/attendance.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './hall-form.module.css'

type Props = Readonly<{ panel: PanelId; entry: HallEntry; onClose: () => void }>

const states: readonly AttendanceState[] = ['called', 'present', 'withdrawn', 'expected']

export function AttendanceDialog({ panel, entry: { entry, number, attendance }, onClose }: Props) {
  const { t } = useTranslation()
  const was = attendance?.state ?? 'expected'
  const [state, setState] = useState<AttendanceState>(was === 'expected' ? 'present' : was)
  const [identity, setIdentity] = useState(attendance?.identity ?? '')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const needsReason = state === 'withdrawn' || was === 'withdrawn'
  const isReady = !needsReason || reason.trim() !== ''
  const send = async () => {
    setBusy(true)
    const checked = state === 'present' && identity.trim() !== '' ? { identity: identity.trim() } : {}
    const why = needsReason ? { reason: reason.trim() } : {}
    const reply = await call('attendance.note', { panel, entry, state, ...checked, ...why })
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalSentence(t, reply))
    sayToast('done', t('hall.roll.done', { number, state: t(`hall.states.${state}`) }))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('hall.roll.title', { number })}
      {...(attendance && { lead: t('hall.roll.was', { state: t(`hall.states.${was}`), at: attendance.at }) })}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={busy} disabled={!isReady} onPress={() => void send()}>
            {t('hall.roll.confirm')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        <ChoiceList
          label={t('hall.roll.state')}
          kind="one"
          options={states.map(value => ({ value, label: t(`hall.states.${value}`), note: t(`hall.roll.notes.${value}`) }))}
          chosen={[state]}
          onChange={([next]) => next && setState(next)}
        />
        {state === 'present' && (
          <Field
            label={t('hall.roll.identity')}
            hint={t('hall.roll.identityHint')}
            value={identity}
            onChange={setIdentity}
            maxLength={60}
            onEnter={() => !busy && void send()}
          />
        )}
        {needsReason && (
          <ReasonField
            label={t('hall.reason')}
            value={reason}
            onChange={setReason}
            usual={t(`hall.roll.usual.${state === 'withdrawn' ? 'gone' : 'back'}`).split('|')}
            onEnter={() => isReady && !busy && void send()}
          />
        )}
      </div>
    </Dialog>
  )
}
