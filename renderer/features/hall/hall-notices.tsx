/** What the timekeeper has to know besides the time: cards to raise, what the rules take off, other clocks that are open. Presses no clock. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Hall, HallEntry, HallTiming } from '../../../shared/contract/halls.ts'
import type { EntryId, PartId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import { clock, type TimeLimit } from '../../../shared/domain/time-limit.ts'
import { spokenText } from '../../lib/minutes.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './hall-clock.module.css'
import { OtherTimings } from './other-timings.tsx'

type Props = Readonly<{
  hall: Hall
  entry: HallEntry
  part: Hall['parts'][number]
  refusal: string | undefined
  onGo: (entry: EntryId, part: PartId) => void
  /** There when a card is due. */
  onRaise: (() => void) | undefined
}>

export function HallNotices({ hall, entry, part, refusal, onGo, onRaise }: Props) {
  const { t } = useTranslation()
  const say = useName()
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
      {openElsewhere(hall, { entry: entry.entry, part: part.id }).map(({ timing, number, of, limit, ...other }) => {
        const what = hall.parts.length === 1 ? number : t('hall.partOf', { number, part: say(of) })
        return (
          <Notice
            key={`${other.entry} ${timing.part}`}
            tone="look"
            title={t(timing.state === 'running' ? 'hall.openRunning' : 'hall.openPaused', {
              number: what,
              time: spokenText(limit, timing.elapsed),
            })}
            actions={<Button onPress={() => onGo(other.entry, timing.part)}>{t('hall.goTo', { number: what })}</Button>}
          />
        )
      })}
      <OtherTimings timings={entry.timings.filter(each => each.part === part.id)} limit={part.limit} />
    </div>
  )
}

function deductionWords(t: TFunction, limit: TimeLimit, { elapsed, deduction }: Readonly<{ elapsed: number; deduction: number }>): string {
  const isOver = elapsed > limit.atMost * 1000
  const words = { limit: clock(isOver ? limit.atMost : limit.atLeast), amount: pointsText(deduction) }
  return isOver ? t('hall.proposalOver', words) : t('hall.proposalUnder', words)
}

type Place = Readonly<{ entry: EntryId; part: PartId }>
type Open = Readonly<{ entry: EntryId; number: string; of: Name; limit: TimeLimit | null; timing: HallTiming }>

/** Clocks of this timekeeper that nobody stopped, of another entry or another part of this one. */
function openElsewhere({ entries, parts }: Hall, here: Place): readonly Open[] {
  return entries.flatMap(({ entry, number, timings }) =>
    timings.flatMap(timing => {
      const part = parts.find(({ id }) => id === timing.part)
      const isOpen = timing.isOwn && (timing.state === 'running' || timing.state === 'paused')
      const isHere = entry === here.entry && timing.part === here.part
      return part === undefined || !isOpen || isHere ? [] : [{ entry, number, of: part.name, limit: part.limit, timing }]
    }),
  )
}
