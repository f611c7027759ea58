/** Whose turn it is, for panels whose chief calls the entries: one press calls the next. Asks, but never forbids, while sheets are open. */
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import type { Floor } from '../../../shared/domain/floor.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { FloorAsk } from './floor-ask.tsx'
import { type CalledEntry, neighbours } from './floor-places.ts'
import css from './floor-strip.module.css'

type Props = Readonly<{
  progress: PanelProgress
  /** Whoever looks may not call. */
  locked: boolean
}>

const again = ['sheets.changed', 'setup.changed'] as const
const KEY = 'F8'

export function FloorStrip({ progress, locked }: Props) {
  const { t } = useTranslation()
  const { panel } = progress
  const [asked, ask] = useAsked('floor.read', { panel }, again)
  const [wanted, setWanted] = useState<CalledEntry>()
  const [busy, setBusy] = useState(false)
  const isCalled = asked.state === 'ready' && asked.value.isCalled
  const { current, next, previous } = asked.state === 'ready' ? neighbours(asked.value) : nobody
  const isOpen = current !== undefined && current.sealed < current.expected

  const give = async (floor: Floor) => {
    setBusy(true)
    const reply = await call('floor.give', { panel, floor })
    setBusy(false)
    setWanted(undefined)
    if (!reply.ok) sayToast('wrong', refusalSentence(t, reply))
    ask()
  }
  const summon = (entry: CalledEntry) => (isOpen ? setWanted(entry) : void give({ state: 'only', entry: entry.entry }))
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // A dialog over the page has the keys.
    if (event.key !== KEY || event.repeat || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
    if (!isCalled || locked || busy || next === undefined) return
    event.preventDefault()
    summon(next)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  if (asked.state !== 'ready' || !isCalled) return null
  const { state } = asked.value.floor
  return (
    <section className={css.floor} aria-label={t('reconciliation.floor.name')}>
      <p className={css.now} role="status">
        <span className={css.what}>{state === 'only' ? t('reconciliation.floor.now') : t(`reconciliation.floor.${state}`)}</span>
        {current && (
          <>
            <b className={css.number}>{current.number}</b>
            <span className={css.what}>{t('reconciliation.floor.sealed', current)}</span>
          </>
        )}
      </p>
      {!locked && (
        <>
          {next && (
            <Button look="ink" shortcut={KEY} busy={busy} onPress={() => summon(next)}>
              {t('reconciliation.floor.next', { number: next.number })}
            </Button>
          )}
          {previous && (
            <Button busy={busy} onPress={() => summon(previous)}>
              {t('reconciliation.floor.previous', { number: previous.number })}
            </Button>
          )}
          {state !== 'all' && (
            <Button busy={busy} onPress={() => void give({ state: 'all' })}>
              {t('reconciliation.floor.openAll')}
            </Button>
          )}
          {state !== 'closed' && (
            <Button icon="pause" busy={busy} onPress={() => void give({ state: 'closed' })}>
              {t('reconciliation.floor.pause')}
            </Button>
          )}
        </>
      )}
      {current && wanted && (
        <FloorAsk
          {...{ progress, current, wanted, busy }}
          onConfirm={() => void give({ state: 'only', entry: wanted.entry })}
          onCancel={() => setWanted(undefined)}
        />
      )}
    </section>
  )
}

const nobody = { current: undefined, next: undefined, previous: undefined }
