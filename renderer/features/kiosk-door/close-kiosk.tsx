/** The quiet way out of the judge's window: a chief or an organizer, with an own PIN. Main says whether it opens. */
import { type FormEvent, startTransition, useActionState, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ScorePad } from '../../ui/score-pad.tsx'
import { Select } from '../../ui/select.tsx'
import css from './close-kiosk.module.css'

const mayClose: readonly Role[] = ['chief', 'organizer']
const pinLength = 6

export function CloseKiosk() {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button look="bare" icon="lock" onPress={() => setIsAsking(true)}>
        {t('kiosk.close')}
      </Button>
      {isAsking && <CloseDialog onClose={() => setIsAsking(false)} />}
    </>
  )
}

function CloseDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const people = useDoorkeepers()
  const [person, setPerson] = useState<PersonId>()
  const [pin, setPin] = useState('')
  const [problem, close, isPending] = useActionState(async () => {
    if (person === undefined) return undefined
    const reply = await call('kiosk.close', { person, pin })
    setPin('')
    return reply.ok ? undefined : refusalSentence(t, reply)
  }, undefined)
  const form = useRef<HTMLFormElement>(null)
  const isReady = person !== undefined && pin.length === pinLength
  const type = (typed: string) => setPin(typed.slice(0, pinLength))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    startTransition(close)
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
      <Button look="ink" busy={isPending} disabled={!isReady} onPress={() => form.current?.requestSubmit()}>
        {t('kiosk.close')}
      </Button>
    </>
  )
  return (
    <Dialog open size="wide" onClose={onClose} title={t('kiosk.close')} lead={t('kiosk.closeLead')} actions={actions}>
      <div className={css.sides}>
        <form ref={form} className={css.form} onSubmit={submit}>
          <Select
            label={t('kiosk.who')}
            placeholder={t('kiosk.choose')}
            value={person}
            options={people ?? []}
            onChange={setPerson}
            problem={people?.length === 0 ? t('kiosk.nobody') : undefined}
          />
          <Field kind="pin" label={t('kiosk.pin')} value={pin} onChange={type} problem={pin === '' ? problem : undefined} />
          <button type="submit" hidden disabled={!isReady || isPending} />
        </form>
        <ScorePad onKey={key => type(pin + key)} onErase={() => type(pin.slice(0, -1))} onClear={() => type('')} disabled={isPending} />
      </div>
    </Dialog>
  )
}

/** Whoever may close the window and has a PIN to show; undefined while that is not known. */
function useDoorkeepers() {
  const { t } = useTranslation()
  const [people] = useAsked('session.people', {}, ['setup.changed', 'contest.changed'])
  if (people.state !== 'ready') return undefined
  return people.value.flatMap(({ id, name, roles, hasPin }) => {
    const role = mayClose.find(each => roles.includes(each))
    return role !== undefined && hasPin ? [{ value: id, label: name, note: t(`roles.${role}.name`) }] : []
  })
}
