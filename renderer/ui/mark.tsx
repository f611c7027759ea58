/** An icon and words in the colour of their meaning, without a pill. Used for states of sheets, stages, copies, alerts. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import css from './mark.module.css'

/** quiet: nothing yet; draft: in progress; done: saved, sealed, received; back: returned, refused, overtime; look: a person should look here. */
export type Tone = 'quiet' | 'draft' | 'done' | 'back' | 'look'

type Props = Readonly<{
  icon: IconName
  tone: Tone
  children: ReactNode
  /** The icon above the word, as in a cell. */
  stacked?: boolean
  strong?: boolean
}>

export function Mark({ icon, tone, children, stacked = false, strong = false }: Props) {
  return (
    <span className={css.mark} data-tone={tone} data-stacked={stacked || undefined} data-strong={strong || undefined}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  )
}
