/** The clock of the entry on stage: phase, time, cards to raise, one big button for the next act. Main takes the times; this shows and asks. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hall, HallEntry } from '../../../shared/contract/halls.ts'
import type { ClockEvent } from '../../../shared/domain/hall-clock.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import { clockAt } from '../../../shared/domain/lecture-clock.ts'
import { call } from '../../lib/api.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import { ClockDialog } from './clock-dialog.tsx'
import css from './hall-clock.module.css'
import { HallTime } from './hall-time.tsx'
import { OtherTimings } from './other-timings.tsx'
import { useHallKeys } from './use-hall-keys.ts'
import { useHallTime } from './use-hall-time.ts'

type Part = Hall['parts'][number]
type Props = Readonly<{
  hall: Hall
  entry: HallEntry
  part: Part
  onPart: (part: PartId) => void
  /** Undefined: this is the last. */
  onNext: (() => void) | undefined
}>
type Asking = 'paused' | 'corrected' | 'again'

/** What the big button does next. */
const nextOf = { ready: 'started', running: 'stopped', paused: 'resumed' } as const satisfies Record<string, ClockEvent>

export function HallClock({ hall, entry, part, onPart, onNext }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const timing = entry.timings.find(each => each.isOwn && each.part === part.id)
  const elapsed = useHallTime(timing)
  const [asking, setAsking] = useState<Asking>()
  const [refusal, setRefusal] = useState<string>()
  const [raised, setRaised] = useState(0)
  const [busy, setBusy] = useState(false)
  const state = timing?.state ?? 'ready'
  const isGone = entry.attendance?.state === 'withdrawn'
  const reading = part.limit === null ? undefined : clockAt(part.limit, elapsed)
  const cards = state === 'running' ? (reading?.cards ?? 0) : 0

  const press = async (event: ClockEvent, more: Readonly<{ reason?: string; elapsed?: number }> = {}) => {
    setBusy(true)
    const reply = await call('hall.press', { panel: hall.panel, entry: entry.entry, part: part.id, event, ...more })
    setBusy(false)
    setRefusal(reply.ok ? undefined : refusalSentence(t, reply))
    if (!reply.ok) return
    setAsking(undefined)
    if (event === 'started') setRaised(0)
    const { deduction } = reply.value
    if (deduction !== null) sayToast('info', t('hall.proposed', { amount: pointsText(deduction) }))
  }
  const bigPress = () => (state === 'stopped' ? onNext?.() : void press(nextOf[state]))
  const mayPress = !isGone && !hall.isCertified && !busy && (state !== 'stopped' || onNext !== undefined)
  const raise = () => setRaised(cards)
  useHallKeys({
    isActive: asking === undefined,
    onBig: mayPress ? bigPress : undefined,
    onPause: state === 'running' ? () => setAsking('paused') : undefined,
    onCard: cards > raised ? raise : undefined,
  })
  const big = state === 'stopped' ? (onNext === undefined ? t('hall.done') : t('hall.next')) : t(`hall.big.${state}`)
  return (
    <section className={css.clock} aria-label={t('hall.clock')} data-stage={state === 'running' ? reading?.stage : undefined}>
      <header className={css.head}>
        <h2 className={css.number}>{entry.number}</h2>
        <span className={css.name}>{entry.name ?? entry.segment}</span>
        {hall.parts.length > 1 && (
          <ToggleGroup
            label={t('hall.part')}
            value={part.id}
            options={hall.parts.map(({ id, name }) => ({ value: id, label: say(name) }))}
            onChange={onPart}
            disabled={state === 'running'}
          />
        )}
      </header>
      <HallTime state={state} elapsed={elapsed} limit={part.limit} reading={reading} />
      <div className={css.notices}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        {timing?.isDoubtful && <Notice tone="look" title={t('hall.doubtful')} />}
        {isGone && <Notice tone="info" title={t('hall.gone', { reason: entry.attendance?.reason ?? '' })} />}
        {cards > raised && (
          <Notice
            tone="look"
            title={t('hall.card')}
            actions={
              <Button icon="tick" shortcut="K" onPress={raise}>
                {t('hall.raised')}
              </Button>
            }
          />
        )}
        {timing?.deduction != null && <Notice tone="look" title={t('hall.proposal', { amount: pointsText(timing.deduction) })} />}
        <OtherTimings timings={entry.timings.filter(each => each.part === part.id)} />
      </div>
      <button type="button" className={css.big} data-state={state} disabled={!mayPress} aria-keyshortcuts="Space" onClick={bigPress}>
        {big} <KeyCap>{t('hall.space')}</KeyCap>
      </button>
      <footer className={css.foot}>
        <Button icon="pause" shortcut="P" disabled={state !== 'running'} onPress={() => setAsking('paused')}>
          {t('hall.pause.open')}
        </Button>
        <Button icon="edit" disabled={state !== 'stopped' || hall.isCertified} onPress={() => setAsking('corrected')}>
          {t('hall.corrected.open')}
        </Button>
        <Button icon="undo" disabled={state === 'ready' || hall.isCertified} onPress={() => setAsking('again')}>
          {t('hall.again.open')}
        </Button>
      </footer>
      {asking && (
        <ClockDialog
          asking={asking}
          number={entry.number}
          refusal={refusal}
          busy={busy}
          onClose={() => setAsking(undefined)}
          onSend={more => void press(asking, more)}
        />
      )}
    </section>
  )
}
