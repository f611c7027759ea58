/** The clock of the entry on stage: phase, time, one big button for the next act. Main takes the times; this shows and asks. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hall, HallEntry } from '../../../shared/contract/halls.ts'
import type { ClockEvent } from '../../../shared/domain/hall-clock.ts'
import type { EntryId, PartId } from '../../../shared/domain/ids.ts'
import { clockAt } from '../../../shared/domain/lecture-clock.ts'
import { useName } from '../../lib/use-name.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import { ClockDialog } from './clock-dialog.tsx'
import { HallActs } from './hall-acts.tsx'
import css from './hall-clock.module.css'
import { HallNotices } from './hall-notices.tsx'
import { HallTime } from './hall-time.tsx'
import { useHallKeys } from './use-hall-keys.ts'
import { useHallPress } from './use-hall-press.ts'
import { useHallTime } from './use-hall-time.ts'
import { useOncePressed } from './use-once-pressed.ts'

type Part = Hall['parts'][number]
type Props = Readonly<{
  hall: Hall
  entry: HallEntry
  part: Part
  onPart: (part: PartId) => void
  onEntry: (entry: EntryId) => void
  onGo: (entry: EntryId, part: PartId) => void
  /** Undefined: this is the last. */
  next: EntryId | undefined
  /** Somebody chose this entry: the next key is meant for its clock. */
  takesFocus: boolean
}>

/** What the big button does next. */
const nextOf = { ready: 'started', running: 'stopped', paused: 'resumed' } as const satisfies Record<string, ClockEvent>

export function HallClock({ hall, entry, part, onPart, onEntry, onGo, next, takesFocus }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const timing = entry.timings.find(each => each.isOwn && each.part === part.id)
  const elapsed = useHallTime(timing)
  const [raised, setRaised] = useState(0)
  const big = useRef<HTMLButtonElement>(null)
  const isMeant = useOncePressed(takesFocus)
  const state = timing?.state ?? 'ready'
  const last = timing?.presses.at(-1)
  const isGone = entry.attendance?.state === 'withdrawn'
  const reading = part.limit === null ? undefined : clockAt(part.limit, elapsed)
  const cards = state === 'running' ? (reading?.cards ?? 0) : 0
  useEffect(() => {
    if (takesFocus) big.current?.focus()
  }, [takesFocus])
  const { press, busy, refusal, asking, setAsking } = useHallPress({ panel: hall.panel, entry: entry.entry, part: part.id, onEntry })
  const bigPress = () => {
    if (busy || !isMeant()) return
    if (state === 'stopped') return next !== undefined && onEntry(next)
    // The clock has been held; it does not go on before somebody said why.
    if (state === 'paused' && last?.reason === null) return setAsking('explained')
    if (state === 'ready') setRaised(0)
    void press(nextOf[state])
  }
  // Both stand in one place: a second press on the one is not a press on the other.
  const pause = () => isMeant() && void press('paused')
  const takeBack = async () => {
    if (isMeant() && (await press('continued', { reason: t('hall.continued.reason') }))) big.current?.focus()
  }
  // A lecture that was begun is stopped, also of somebody who withdrew meanwhile.
  const mayPress = !(isGone && state === 'ready') && !hall.isCertified && (state !== 'stopped' || next !== undefined)
  const raise = () => setRaised(cards)
  useHallKeys({
    isActive: asking === undefined,
    onBig: mayPress ? bigPress : undefined,
    onPause: state === 'running' && !busy ? pause : undefined,
    onCard: cards > raised ? raise : undefined,
  })
  const word = state === 'stopped' ? (next === undefined ? t('hall.done') : t('hall.next')) : t(`hall.big.${state}`)
  const explainAndGoOn = async (reason: string) => (await press('explained', { reason })) && press('resumed')
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
      <HallTime state={state} elapsed={elapsed} limit={part.limit} reading={reading} isGone={isGone} />
      <HallNotices hall={hall} entry={entry} part={part} refusal={refusal} onGo={onGo} onRaise={cards > raised ? raise : undefined} />
      <button
        ref={big}
        type="button"
        className={css.big}
        data-state={state}
        disabled={!mayPress}
        // What is under way keeps the focus where it is.
        aria-disabled={busy || undefined}
        aria-keyshortcuts="Space"
        onClick={bigPress}
      >
        {word} <KeyCap>{t('hall.space')}</KeyCap>
      </button>
      <HallActs
        state={state}
        mayTakeBack={last?.event === 'stopped' && !isGone}
        busy={busy}
        isCertified={hall.isCertified}
        onPause={pause}
        onTakeBack={() => void takeBack()}
        onAsk={setAsking}
      />
      {asking && (
        <ClockDialog
          asking={asking}
          number={entry.number}
          refusal={refusal}
          busy={busy}
          onClose={() => setAsking(undefined)}
          onSend={more => void press(asking, more)}
          {...(asking === 'explained' && { onMistake: (reason: string) => void explainAndGoOn(reason) })}
        />
      )}
    </section>
  )
}
