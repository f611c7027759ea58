/** A new PIN for one person, typed twice. It leaves this dialog for main and stands nowhere else. */
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/domain/person.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './set-pin-dialog.module.css'

type Props = Readonly<{ person: Pick<Person, 'id' | 'name'>; onClose: () => void }>
const pinLength = 6

export function SetPinDialog({ person: { id: person, name }, onClose }: Props) {
  const { t } = useTranslation()
  const form = useId()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const isReady = pin.length === pinLength && pin === again
  const set = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || isBusy) return
    setIsBusy(true)
    const reply = await call('person.set-pin', { person, pin })
    setIsBusy(false)
    if (!reply.ok) return setProblem(refusalSentence(t, reply))
    sayToast('done', t('setup.people.pinDone', { name }))
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
      <SubmitButton form={form} disabled={!isReady} busy={isBusy} />
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('setup.people.setPinTitle')} lead={t('setup.people.setPinLead', { name })} actions={actions}>
      <form id={form} className={css.form} onSubmit={set}>
        <Field
          label={t('setup.people.newPin')}
          kind="pin"
          value={pin}
          maxLength={pinLength}
          hint={t('setup.people.pinNote')}
          problem={problem}
          onChange={value => {
            setPin(value)
            setProblem(undefined)
          }}
        />
        <Field
          label={t('setup.people.newPinAgain')}
          kind="pin"
          value={again}
          maxLength={pinLength}
          problem={again.length === pinLength && again !== pin ? t('setup.people.pinDiffers') : undefined}
          onChange={setAgain}
        />
        {/* Without a submit button of its own a form with two fields does not answer to Enter. */}
        <button type="submit" hidden disabled={!isReady} />
      </form>
    </Dialog>
  )
}

function SubmitButton({ form, disabled, busy }: Readonly<{ form: string; disabled: boolean; busy: boolean }>) {
  const { t } = useTranslation()
  const submit = () => (document.getElementById(form) as HTMLFormElement | null)?.requestSubmit()
  return (
    <Button look="ink" onPress={submit} disabled={disabled} busy={busy}>
      {t('common.actions.save')}
    </Button>
  )
}
