/** A dialog in which two people decide: the choice on the left; on the right the reason, and the second person, who signs with an own PIN.
 * Knows neither who may sign nor what is decided. */
import { type FormEvent, type ReactNode, startTransition, useActionState, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../shared/answer.ts'
import type { RefusalName } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import { refusalSentence } from '../lib/refusal-sentence.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'
import { Select } from './select.tsx'
import css from './signed-dialog.module.css'
import { sayToast } from './toast.tsx'

type Signature = Readonly<{ reason: string; second: PersonId; pin: string }>

type Witness = Readonly<{ id: PersonId; name: string }>

type Props = Readonly<{
  title: string
  lead: string
  /** What is decided. */
  children: ReactNode
  /** Above both sides. */
  head?: ReactNode
  /** A button at the start of the foot. */
  back?: ReactNode
  size?: 'wide' | 'full'
  /** Whoever is signed in may look, but not decide. */
  readOnly?: boolean
  /** Who may sign as the second person; undefined while that is not known yet. */
  witnesses: readonly Witness[] | undefined
  /** Other words than those of a decision: what the reason is for, and what happens. */
  reasonLabel?: string
  confirm?: string
  /** What is said when it is done. */
  done: string
  /** Undefined while nothing is chosen that can be decided. */
  sign: ((signature: Signature) => Promise<Answer<unknown, RefusalName>>) | undefined
  onClose: () => void
  onDecided: () => void
}>

export function SignedDialog({ title, lead, children, readOnly = false, witnesses, done, sign, onClose, onDecided, ...rest }: Props) {
  const { head, back, size = 'wide', ...names } = rest
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [second, setSecond] = useState<PersonId>()
  const [pin, setPin] = useState('')
  const [refusal, decide, isPending] = useActionState(async () => {
    if (second === undefined || sign === undefined) return undefined
    const reply = await sign({ reason: reason.trim(), second, pin })
    setPin('')
    if (!reply.ok) return { name: reply.refusal, sentence: refusalSentence(t, reply) }
    sayToast('done', done)
    onDecided()
    onClose()
    return undefined
  }, undefined)
  // An `action` of a form would set the ticks of its choices back when it ends.
  const submit = (event: FormEvent) => {
    event.preventDefault()
    startTransition(decide)
  }
  // The foot of a dialog lies outside its body, and so outside the form.
  const form = useRef<HTMLFormElement>(null)
  const isPinProblem = refusal?.name.startsWith('pin-') ?? false
  const isReady = sign !== undefined && reason.trim() !== '' && second !== undefined && pin !== ''
  return (
    <Dialog
      open
      size={size}
      onClose={onClose}
      title={title}
      lead={lead}
      back={back}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          {!readOnly && (
            <Button look="ink" busy={isPending} disabled={!isReady} onPress={() => form.current?.requestSubmit()}>
              {names.confirm ?? t('common.signing.confirm')}
            </Button>
          )}
        </>
      }
    >
      {head}
      <form ref={form} onSubmit={submit} className={css.sides}>
        {children}
        {!readOnly && (
          <div className={css.fields}>
            {refusal && !isPinProblem && <Notice tone="wrong" title={refusal.sentence} />}
            <Field
              label={names.reasonLabel ?? t('common.signing.reason')}
              value={reason}
              onChange={setReason}
              maxLength={200}
              lines={2}
              required
            />
            <Select
              label={t('common.signing.second')}
              placeholder={t('common.signing.choose')}
              value={second}
              onChange={setSecond}
              options={(witnesses ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              problem={witnesses?.length === 0 ? t('common.signing.nobody') : undefined}
            />
            <Field
              kind="pin"
              label={t('common.signing.pin')}
              value={pin}
              onChange={setPin}
              maxLength={32}
              problem={isPinProblem && pin === '' ? refusal?.sentence : undefined}
            />
            {/* Without a submit button of its own a form with several fields does not answer to Enter. */}
            <button type="submit" hidden disabled={!isReady || isPending} />
          </div>
        )}
      </form>
    </Dialog>
  )
}
