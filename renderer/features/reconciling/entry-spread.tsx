/** Where the marks of one criterion lie between its least and its maximum: a tick for each judge, a dot for the one in hand, and its distance. */
import type { PersonId } from '../../../shared/domain/ids.ts'
import css from './entry-spread.module.css'

type Props = Readonly<{
  max: number
  marks: readonly Readonly<{ judge: PersonId; mark: number | null }>[]
  inHand: PersonId | undefined
  median: number | null
  /** The difference in words, where it is large enough to be said. */
  arm: string | undefined
}>

/** Marks below half of the maximum are rare; where there are any the axis begins at zero. */
const FROM = 0.45

export function EntrySpread({ max, marks, inHand, median, arm }: Props) {
  const given = marks.flatMap(({ judge, mark }) => (mark === null ? [] : [{ judge, mark }]))
  const from = given.every(({ mark }) => mark >= max * FROM) ? FROM : 0
  const at = (mark: number) => `${(((mark / max - from) / (1 - from)) * 100).toFixed(2)}%`
  const ticks = Map.groupBy(
    given.filter(({ judge }) => judge !== inHand),
    ({ mark }) => mark,
  )
  const own = given.find(({ judge }) => judge === inHand)?.mark
  return (
    <span className={css.axis} aria-hidden="true">
      {[...ticks].map(([mark, judges]) => (
        <span key={mark} className={css.tick} data-many={Math.min(4, judges.length)} style={{ insetInlineStart: at(mark) }} />
      ))}
      {own !== undefined && median !== null && arm !== undefined && (
        <span
          className={css.arm}
          data-side={own < median ? 'below' : 'above'}
          style={{ insetInlineStart: at(Math.min(own, median)), insetInlineEnd: `calc(100% - ${at(Math.max(own, median))})` }}
        >
          {arm}
        </span>
      )}
      {own !== undefined && <span className={css.dot} data-far={arm !== undefined || undefined} style={{ insetInlineStart: at(own) }} />}
    </span>
  )
}
