/** A button: ink for the one next step of a page, plain for the others, bare where a row of them would be a wall. The seal is another part. */
import type { ReactNode, Ref } from 'react'
import css from './button.module.css'
import { Icon, type IconName } from './icons.tsx'
import { KeyCap } from './key-cap.tsx'

export type ButtonProps = Readonly<{
  children: ReactNode
  onPress?: () => void
  look?: 'ink' | 'plain' | 'bare'
  icon?: IconName
  /** The key that does the same, as it is shown: "Enter", "F2". */
  shortcut?: string
  size?: 'usual' | 'large'
  type?: 'button' | 'submit'
  /** Fills the width of its column. */
  wide?: boolean
  disabled?: boolean
  /** An action is under way: it stays in place and cannot be pressed twice. */
  busy?: boolean
  /** A name for screen readers when the visible words are not enough; it must contain them. */
  label?: string
  current?: boolean
  ref?: Ref<HTMLButtonElement>
}>

export function Button({ look = 'plain', size = 'usual', type = 'button', children, ...rest }: ButtonProps) {
  const { onPress, icon, shortcut, wide = false, disabled = false, busy = false, label, current, ref } = rest
  return (
    <button
      ref={ref}
      type={type}
      className={css.button}
      data-look={look}
      data-size={size}
      data-wide={wide || undefined}
      // aria-disabled keeps the focus where it is while the action runs.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-current={current || undefined}
      aria-keyshortcuts={shortcut?.replaceAll(' ', '+').replace('Ctrl', 'Control')}
      disabled={disabled}
      onClick={busy ? event => event.preventDefault() : onPress}
    >
      {icon && <Icon name={icon} />}
      <span className={css.words}>{children}</span>
      {shortcut && <KeyCap>{shortcut}</KeyCap>}
    </button>
  )
}
