/** The last look before a panel is certified: its results, what would change if one thing were different, and two signatures. */
import { type FormEvent, startTransition, useActionState, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { Select } from '../../ui/select.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './closing-dialog.module.css'
import { ClosingPreview } from './closing-preview.tsx'

type Props = Readonly<{ progress: PanelProgress; far: number; onClose: () => void; onDone: () => void }>
/** Whose PIN was wrong, or nobody's: then it was something else. */
type Problem = Readonly<{ of: 'chief' | 'second' | 'panel'; sentence: string }>

const pinLength = 6

export function ClosingDialog({ progress: { panel, name, entries }, far, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const [overseers] = useAsked('panel.overseers', { panel }, ['setup.changed'])
  const [pin, setPin] = useState('')
  const [second, setSecond] = useState<PersonId>()
  const [secondPin, setSecondPin] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const [problem, certify, isPending] = useActionState(async (): Promise<Problem | undefined> => {
    if (second === undefined) return undefined
    const reply = await call('panel.certify', { panel, pin, second, secondPin })
    if (reply.ok) {
      sayToast('done', t('closing.done', { edition: reply.value.edition }))
      onDone()
      onClose()
      return undefined
    }
    const isOwn = reply.details?.own === 1
    const isPin = reply.refusal.startsWith('pin-')
    if (isOwn) setPin('')
    else setSecondPin('')
    return { of: !isPin ? 'panel' : isOwn ? 'chief' : 'second', sentence: refusalSentence(t, reply) }
  }, undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    startTransition(certify)
  }
  const isReady = pin.length === pinLength && second !== undefined && secondPin.length === pinLength
  const options = overseers.state === 'ready' ? overseers.value : []
  const problemOf = (who: Problem['of']) => (problem?.of === who ? problem.sentence : undefined)
  return (
    <Dialog
      open
      size="full"
      onClose={onClose}
      title={t('chief.certifyTitle', { panel: name })}
      lead={t('chief.certifyText', { entries: entries.length })}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <SealButton
            word={t('chief.certify')}
            note={isReady ? t('closing.both') : t('closing.needBoth')}
            ready={isReady}
            disabled={!isReady}
            busy={isPending}
            onPress={() => form.current?.requestSubmit()}
          />
        </>
      }
    >
      <div className={css.sides}>
        <ClosingPreview panel={panel} />
        <form ref={form} className={css.signatures} onSubmit={submit}>
          <h3 className={css.title}>{t('closing.signatures')}</h3>
          <p className={css.text}>{far > 0 ? t('chief.certifyFar', { count: far }) : t('chief.certifyNoneFar')}</p>
          {problemOf('panel') && <Notice tone="wrong" title={problemOf('panel') ?? ''} />}
          <Field
            kind="pin"
            label={t('closing.ownPin')}
            value={pin}
            onChange={setPin}
            maxLength={pinLength}
            problem={pin === '' ? problemOf('chief') : undefined}
          />
          <Select
            label={t('closing.overseer')}
            placeholder={t('common.signing.choose')}
            value={second}
            onChange={setSecond}
            options={options.map(({ id, name: label }) => ({ value: id, label }))}
            problem={overseers.state === 'ready' && options.length === 0 ? t('closing.nobody') : undefined}
          />
          <Field
            kind="pin"
            label={t('closing.secondPin')}
            value={secondPin}
            onChange={setSecondPin}
            maxLength={pinLength}
            problem={secondPin === '' ? problemOf('second') : undefined}
          />
          <button type="submit" hidden disabled={!isReady || isPending} />
        </form>
      </div>
    </Dialog>
  )
}
