/** Changing the running order: entries up and down by keys or fingers, with a reason that everybody can read. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hall, HallEntry } from '../../../shared/contract/halls.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './hall-form.module.css'

type Props = Readonly<{ hall: Hall; onClose: () => void }>

export function OrderDialog({ hall, onClose }: Props) {
  const { t } = useTranslation()
  const [order, setOrder] = useState<readonly HallEntry[]>(hall.entries)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const hasMoved = order.some((entry, place) => entry.entry !== hall.entries[place]?.entry)
  const move = (place: number, by: -1 | 1) => {
    const [entry] = order.slice(place, place + 1)
    if (entry !== undefined) setOrder(order.toSpliced(place, 1).toSpliced(place + by, 0, entry))
  }
  const send = async () => {
    setBusy(true)
    const reply = await call('order.change', { panel: hall.panel, entries: order.map(({ entry }) => entry), reason: reason.trim() })
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalSentence(t, reply))
    sayToast('done', t('hall.order.done'))
    onClose()
  }
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('hall.order.title')}
      lead={t('hall.order.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={busy} disabled={!hasMoved || reason.trim() === ''} onPress={() => void send()}>
            {t('hall.order.confirm')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        <ReasonField label={t('hall.reason')} value={reason} onChange={setReason} usual={t('hall.order.usual').split('|')} />
        {!hasMoved && <p className={css.hint}>{t('hall.order.unmoved')}</p>}
        <ol className={css.rows}>
          {order.map((entry, place) => (
            <li key={entry.entry} className={css.row}>
              <span className={css.place}>{place + 1}</span>
              <b>{entry.number}</b>
              <span>{entry.name ?? entry.segment ?? ''}</span>
              <Button icon="up" disabled={place === 0} label={t('hall.order.up', { number: entry.number })} onPress={() => move(place, -1)}>
                {t('hall.order.upShort')}
              </Button>
              <Button
                icon="down"
                disabled={place === order.length - 1}
                label={t('hall.order.down', { number: entry.number })}
                onPress={() => move(place, 1)}
              >
                {t('hall.order.downShort')}
              </Button>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}
