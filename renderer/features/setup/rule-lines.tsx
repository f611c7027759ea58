/** The rules of a track in words, as lines of a list of terms. */
import type { ReactNode } from 'react'
import type { Track } from '../../../shared/domain/track.ts'
import { rulesInWords } from '../../../shared/words/rules-in-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import css from './track-page.module.css'

type Props = Readonly<{
  track: Track
  /** Lines of the same kind that follow. */
  children?: ReactNode
}>

export function RuleLines({ track, children }: Props) {
  const language = usePreferences(preferences => preferences.language)
  return (
    <dl className={css.lines}>
      {rulesInWords(track, language).map(({ label, lines }) => (
        <RuleLine key={label} label={label}>
          {lines.map(text => (
            <dd key={text}>{text}</dd>
          ))}
        </RuleLine>
      ))}
      {children}
    </dl>
  )
}

/** One term with what is said of it, as `dd`. */
export function RuleLine({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div className={css.line}>
      <dt>{label}</dt>
      {children}
    </div>
  )
}
