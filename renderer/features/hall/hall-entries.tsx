/** The entries of a panel in running order: who has come, who has withdrawn, how long each spoke. Leads to the roll call and to the order. */
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hall, HallEntry } from '../../../shared/contract/halls.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { spokenText } from '../../lib/minutes.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { AttendanceDialog } from './attendance-dialog.tsx'
import css from './hall-entries.module.css'
import { OrderDialog } from './order-dialog.tsx'

type Props = Readonly<{ hall: Hall; part: Hall['parts'][number]; inHand: EntryId; onChoose: (entry: EntryId) => void }>

const icons: Readonly<Record<'called' | 'present' | 'withdrawn' | 'expected', IconName>> = {
  called: 'bring',
  present: 'tick',
  withdrawn: 'withdrawn',
  expected: 'unmarked',
}

export function HallEntries({ hall, part, inHand, onChoose }: Props) {
  const { t } = useTranslation()
  const [calling, setCalling] = useState<HallEntry>()
  const [isOrdering, setIsOrdering] = useState(false)
  const here = hall.entries.filter(({ attendance }) => attendance?.state === 'present').length
  return (
    <section className={css.list} aria-label={t('hall.entries')}>
      <header className={css.head}>
        <h2 className={css.title}>{t('hall.entries')}</h2>
        <span className={css.note}>{t('hall.present', { here, of: hall.entries.length })}</span>
        {!hall.isCertified && (
          <Button look="bare" icon="up" onPress={() => setIsOrdering(true)}>
            {t('hall.order.open')}
          </Button>
        )}
      </header>
      <ol className={css.rows}>
        {hall.entries.map(entry => {
          const state = entry.attendance?.state ?? 'expected'
          return (
            <li key={entry.entry} className={css.row} data-current={entry.entry === inHand || undefined} data-state={state}>
              <button
                type="button"
                className={css.who}
                aria-current={entry.entry === inHand || undefined}
                onClick={() => onChoose(entry.entry)}
              >
                <b>{entry.number}</b>
                <span className={css.what}>{entry.name ?? entry.segment ?? ''}</span>
                <span className={css.time}>{timesText(t, entry, part)}</span>
              </button>
              <button
                type="button"
                className={css.roll}
                aria-label={t('hall.roll.of', { number: entry.number, state: t(`hall.states.${state}`) })}
                disabled={hall.isCertified}
                onClick={() => setCalling(entry)}
              >
                <Icon name={icons[state]} />
                {t(`hall.states.${state}`)}
              </button>
            </li>
          )
        })}
      </ol>
      {calling && <AttendanceDialog panel={hall.panel} entry={calling} onClose={() => setCalling(undefined)} />}
      {isOrdering && <OrderDialog hall={hall} onClose={() => setIsOrdering(false)} />}
    </section>
  )
}

/** Of every timekeeper who began: the time once it is stopped, and before that how the clock stands. */
function timesText(t: TFunction, { timings }: HallEntry, part: Hall['parts'][number]): string {
  return timings
    .filter(timing => timing.part === part.id && timing.state !== 'ready')
    .map(({ state, elapsed }) => {
      if (state === 'running') return t('hall.running')
      const time = spokenText(part.limit, elapsed)
      return state === 'paused' ? t('hall.pausedAt', { time }) : time
    })
    .join(' / ')
}
