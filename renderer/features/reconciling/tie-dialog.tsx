/** Deciding a tie that the rules leave open: an order, a reason, and a second person who signs with an own PIN. */
import { useActionState, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryId, PanelId, PersonId } from '../../../shared/domain/ids.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { sayToast } from '../../ui/toast.tsx'
import type { TieMatter } from './open-matter.ts'
import css from './tie-dialog.module.css'
import { groups, type Ranked } from './tie-order.ts'
import { TieOrder } from './tie-order-list.tsx'

type Props = Readonly<{ panel: PanelId; matter: TieMatter; readOnly: boolean; onClose: () => void; onDecided: () => void }>

export function TieDialog({ panel, matter, readOnly, onClose, onDecided }: Props) {
  const { t } = useTranslation()
  const [witnesses] = useAsked('tie.witnesses', {}, ['setup.changed'])
  const [order, setOrder] = useState<Ranked<EntryId>>(matter.tie.entries.map(entry => ({ entry, shares: false })))
  const [reason, setReason] = useState('')
  const [second, setSecond] = useState<PersonId>()
  const [pin, setPin] = useState('')
  const [refusal, decide, isPending] = useActionState(async () => {
    if (second === undefined) return undefined
    const reply = await call('tie.decide', { panel, order: groups(order), reason: reason.trim(), second, pin })
    setPin('')
    if (!reply.ok) return { name: reply.refusal, sentence: refusalSentence(t, reply) }
    sayToast('done', t('reconciliation.tie.done'))
    onDecided()
    onClose()
    return undefined
  }, undefined)
  // The foot of a dialog lies outside its body, and so outside the form.
  const form = useRef<HTMLFormElement>(null)
  const people = witnesses.state === 'ready' ? witnesses.value : []
  const isPinProblem = refusal?.name.startsWith('pin-') ?? false
  const isReady = reason.trim() !== '' && second !== undefined && pin !== ''
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('reconciliation.tie.title', { score: exactWords(fromText(matter.tie.score), 2) })}
      lead={t('reconciliation.tie.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          {!readOnly && (
            <Button look="ink" busy={isPending} disabled={!isReady} onPress={() => form.current?.requestSubmit()}>
              {t('reconciliation.tie.confirm')}
            </Button>
          )}
        </>
      }
    >
      <form ref={form} action={decide} className={css.sides}>
        <TieOrder order={order} numbers={matter} onChange={readOnly ? undefined : setOrder} />
        {!readOnly && (
          <div className={css.fields}>
            {refusal && !isPinProblem && <Notice tone="wrong" title={refusal.sentence} />}
            <Field label={t('reconciliation.tie.reason')} value={reason} onChange={setReason} maxLength={200} lines={2} required />
            <Select
              label={t('reconciliation.tie.second')}
              placeholder={t('reconciliation.tie.choose')}
              value={second}
              onChange={setSecond}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              problem={witnesses.state === 'ready' && people.length === 0 ? t('reconciliation.tie.noSecond') : undefined}
            />
            <Field
              kind="pin"
              label={t('reconciliation.tie.pin')}
              value={pin}
              onChange={setPin}
              maxLength={32}
              problem={isPinProblem && pin === '' ? refusal?.sentence : undefined}
            />
          </div>
        )}
      </form>
    </Dialog>
  )
}
