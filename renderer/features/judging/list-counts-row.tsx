/** So many sheets of each state, side by side: number above, icon and word below. Counts nothing itself. */
import { StateBadge } from '../../ui/state-badge.tsx'
import type { Count } from './list-counts.ts'
import css from './list-head.module.css'

export function CountsRow({ label, counts }: Readonly<{ label: string; counts: readonly Count[] }>) {
  return (
    <ul className={css.counts} aria-label={label}>
      {counts.map(({ state, count }) => (
        <li key={state} className={css.count}>
          <b>{count}</b>
          <StateBadge state={state} />
        </li>
      ))}
    </ul>
  )
}
