/** Shows which key does the same as the button it stands in. Hidden from screen readers: aria-keyshortcuts says it there. */
import css from './key-cap.module.css'

type Props = Readonly<{ children: string }>

export function KeyCap({ children }: Props) {
  return (
    <span className={css.cap} aria-hidden="true">
      {children}
    </span>
  )
}
