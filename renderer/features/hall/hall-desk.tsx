/** One panel's hall: the entries on the left, the clock of the one on stage on the right. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hall, HallEntry } from '../../../shared/contract/halls.ts'
import type { EntryId, PanelId, PartId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { HallClock } from './hall-clock.tsx'
import css from './hall-desk.module.css'
import { HallEntries } from './hall-entries.tsx'

const again = ['hall.changed', 'sheets.changed', 'setup.changed'] as const

export function HallDesk({ panel }: Readonly<{ panel: PanelId }>) {
  const { t } = useTranslation()
  const [asked] = useAsked('hall.read', { panel }, again)
  const [chosen, setChosen] = useState<EntryId>()
  const [chosenPart, setPart] = useState<PartId>()
  if (asked.state !== 'ready') return <Waiting on={asked} />
  const hall = asked.value
  const part = hall.parts.find(({ id }) => id === chosenPart) ?? timedPart(hall)
  const entry = hall.entries.find(each => each.entry === chosen) ?? onStage(hall, part?.id)
  if (entry === undefined || part === undefined) return <EmptyState icon="people" title={t('hall.nobody')} />
  const place = hall.entries.indexOf(entry)
  const next = hall.entries.slice(place + 1).find(({ attendance }) => attendance?.state !== 'withdrawn')
  return (
    <div className={css.desk}>
      <HallEntries hall={hall} part={part} inHand={entry.entry} onChoose={setChosen} />
      <HallClock
        key={`${entry.entry} ${part.id}`}
        hall={hall}
        entry={entry}
        part={part}
        onPart={setPart}
        onEntry={setChosen}
        onGo={(to, of) => {
          setPart(of)
          setChosen(to)
        }}
        next={next?.entry}
        takesFocus={chosen === entry.entry}
      />
    </div>
  )
}

/** The part that has a limit, or the first. */
const timedPart = ({ parts }: Hall) => parts.find(({ limit }) => limit !== null) ?? parts[0]

/** Whoever is being timed, else the first in order who was not. */
function onStage({ entries }: Hall, part: PartId | undefined): HallEntry | undefined {
  const own = ({ timings }: HallEntry) => timings.find(timing => timing.isOwn && timing.part === part)?.state
  const isRunning = ({ timings }: HallEntry) => timings.some(({ state }) => state === 'running')
  const isHere = ({ attendance }: HallEntry) => attendance?.state !== 'withdrawn'
  return (
    entries.find(entry => own(entry) === 'running' || own(entry) === 'paused') ??
    entries.find(isRunning) ??
    entries.find(entry => isHere(entry) && own(entry) !== 'stopped') ??
    entries.findLast(isHere) ??
    entries[0]
  )
}
