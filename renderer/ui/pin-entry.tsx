/** Six digits that nobody sees: dots, with the true field over them. Keys, pads, input methods and screen readers find it there. Knows no person. */
import type { RefObject } from 'react'
import { plainDigits } from '../lib/digits.ts'
import { PinDots } from './pin-dots.tsx'
import css from './pin-entry.module.css'

export const PIN_LENGTH = 6

type Props = Readonly<{
  label: string
  value: string
  onChange: (pin: string) => void
  /** What is wrong with the last try. */
  problem: string | undefined
  input: RefObject<HTMLInputElement | null>
  disabled?: boolean
}>

export function PinEntry({ label, value, onChange, problem, input, disabled = false }: Props) {
  return (
    <div className={css.entry}>
      <span aria-hidden="true">{label}</span>
      <div className={css.dots}>
        <PinDots filled={value.length} length={PIN_LENGTH} wrong={problem !== undefined} />
        <input
          ref={input}
          className={css.input}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          aria-label={label}
          aria-invalid={problem !== undefined || undefined}
          disabled={disabled}
          value={value}
          onChange={event => onChange(plainDigits(event.target.value).slice(0, PIN_LENGTH))}
        />
      </div>
      <p className={css.said} role="alert">
        {problem}
      </p>
    </div>
  )
}
