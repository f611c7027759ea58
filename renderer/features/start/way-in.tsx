/** A large button with a line that says what is behind it. The line describes the button and is no part of its name. */
import { useId } from 'react'
import css from './way-in.module.css'

type Props = Readonly<{ name: string; note: string; onPress: () => void; look?: 'ink' | 'plain'; disabled?: boolean }>

export function WayIn({ name, note, onPress, look = 'plain', disabled = false }: Props) {
  const id = useId()
  return (
    <button
      type="button"
      className={css.way}
      data-look={look}
      aria-label={name}
      aria-describedby={id}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    >
      <b className={css.name}>{name}</b>
      <span id={id} className={css.note}>
        {note}
      </span>
    </button>
  )
}
