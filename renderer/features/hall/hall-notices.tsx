/** What the timekeeper has to know besides the time: cards to raise, what the rules take off, other clocks that are open. Presses no clock. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Hall, HallEntry, HallTiming } from '../../../shared/contract/halls.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { clock, type TimeLimit } from '../../../shared/domain/time-limit.ts'
import { spokenText } from '../../lib/minutes.ts'
import { pointsText } from '../../lib/points.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './hall-clock.module.css'
import { OtherTimings } from './other-timings.tsx'

type Props = Readonly<{
  hall: Hall
  entry: HallEntry
  part: Hall['parts'][number]
  refusal: string | undefined
  onEntry: (entry: EntryId) => void
  /** There when a card is due. */
  onRaise: (() => void) | undefined
}>

export function HallNotices({ hall, entry, part, refusal, onEntry, onRaise }: Props) {
  const { t } = useTranslation()
  const timing = entry.timings.find(each => each.isOwn && each.part === part.id)
  const reason = timing?.state === 'paused' ? timing.presses.at(-1)?.reason : undefined
  return (
    <div className={css.notices}>
      {refusal && <Notice tone="wrong" title={refusal} />}
      {timing?.isDoubtful && <Notice tone="look" title={t('hall.doubtful')} />}
      {reason != null && <Notice tone="info" title={t('hall.pausedFor', { reason })} />}
      {entry.attendance?.state === 'withdrawn' && <Notice tone="info" title={t('hall.gone', { reason: entry.attendance.reason ?? '' })} />}
      {onRaise && (
        <Notice
          tone="look"
          title={t('hall.card')}
          actions={
            <Button icon="tick" shortcut="K" onPress={onRaise}>
              {t('hall.raised')}
            </Button>
          }
        />
      )}
      {timing && part.limit && timing.deduction !== null && (
        <Notice tone="look" title={deductionWords(t, part.limit, { ...timing, deduction: timing.deduction })} />
      )}
      {openElsewhere(hall, entry).map(({ other, state, time }) => (
        <Notice
          key={other.entry}
          tone="look"
          title={t(state === 'running' ? 'hall.openRunning' : 'hall.openPaused', { number: other.number, time })}
          actions={<Button onPress={() => onEntry(other.entry)}>{t('hall.goTo', { number: other.number })}</Button>}
        />
      ))}
      <OtherTimings timings={entry.timings.filter(each => each.part === part.id)} limit={part.limit} />
    </div>
  )
}

function deductionWords(t: TFunction, limit: TimeLimit, { elapsed, deduction }: Readonly<{ elapsed: number; deduction: number }>): string {
  const isOver = elapsed > limit.atMost * 1000
  const words = { limit: clock(isOver ? limit.atMost : limit.atLeast), amount: pointsText(deduction) }
  return isOver ? t('hall.proposalOver', words) : t('hall.proposalUnder', words)
}

type Open = Readonly<{ other: HallEntry; state: HallTiming['state']; time: string }>

/** Clocks of this timekeeper that nobody stopped, of other entries. */
function openElsewhere({ entries, parts }: Hall, { entry }: HallEntry): readonly Open[] {
  return entries
    .filter(other => other.entry !== entry)
    .flatMap(other => {
      const timing = other.timings.find(({ isOwn, state }) => isOwn && (state === 'running' || state === 'paused'))
      const limit = parts.find(({ id }) => id === timing?.part)?.limit ?? null
      return timing === undefined ? [] : [{ other, state: timing.state, time: spokenText(limit, timing.elapsed) }]
    })
}
