/**
 * The one vermilion thing of a screen: the act that commits. Outline with the reason while something is missing, filled when it will commit.
 * Pressing opens a review; it never seals by itself, and it can be pressed while something is missing, to see what.
 */

import { KeyCap } from './key-cap.tsx'
import css from './seal-button.module.css'

type Props = Readonly<{
  /** Two characters: 封存, 核定, 采用, 公示. */
  word: string
  /** What is missing, or what it commits, in words: 还差 3 项, 签发第 1 版. */
  note?: string
  ready: boolean
  onPress: () => void
  shortcut?: string
  disabled?: boolean
  busy?: boolean
  wide?: boolean
}>

export function SealButton({ word, note, ready, onPress, shortcut, disabled = false, busy = false, wide = false }: Props) {
  return (
    <button
      type="button"
      className={css.seal}
      data-ready={ready || undefined}
      data-wide={wide || undefined}
      data-noted={note !== undefined || undefined}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={busy ? event => event.preventDefault() : onPress}
    >
      <b className={css.word}>{word}</b>
      {note && <span className={css.note}>{note}</span>}
      {shortcut && <KeyCap>{shortcut}</KeyCap>}
    </button>
  )
}
