/**
 * One line or a few lines to type into: words, a number, or a PIN. Numbers and PINs take full-width digits and 。 from a Chinese input method
 * and give plain ones; words stay as they were typed. Knows no range: whoever owns the value says what is wrong.
 */
import { type ChangeEvent, type Ref, useId, useState } from 'react'
import { plainDigits, plainNumber } from '../lib/digits.ts'
import css from './field.module.css'
import { describedBy, Labelled } from './labelled.tsx'

type Props = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  kind?: 'text' | 'number' | 'pin'
  hint?: string | undefined
  problem?: string | undefined
  /** A unit after the value, such as 分. */
  unit?: string
  /** More than one line to write on; words only. */
  lines?: number
  maxLength?: number
  placeholder?: string
  disabled?: boolean
  readOnly?: boolean
  required?: boolean
  /** Enter on a single line; not the one that ends an input method's word. */
  onEnter?: (() => void) | undefined
  name?: string
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}>

const plain = { text: (typed: string) => typed, number: plainNumber, pin: plainDigits }

export function Field({ label, value, onChange, kind = 'text', hint, problem, unit, lines = 1, ...rest }: Props) {
  const id = useId()
  // While an input method composes, its own text must stand untouched; only what it commits is made plain and reported.
  const [composing, setComposing] = useState<string>()
  const clean = (typed: string) => plain[kind](typed).slice(0, rest.maxLength)
  const shared = {
    id,
    className: css.input,
    value: composing ?? value,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': describedBy(id, problem ?? hint),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      isComposing(event.nativeEvent) ? setComposing(event.target.value) : onChange(clean(event.target.value)),
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      setComposing(undefined)
      onChange(clean(event.currentTarget.value))
    },
    ref: rest.ref,
    name: rest.name,
    placeholder: rest.placeholder,
    disabled: rest.disabled,
    readOnly: rest.readOnly,
    required: rest.required,
  }
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <span className={css.box} data-kind={kind} data-lines={lines > 1 || undefined}>
        {lines > 1 ? (
          <textarea {...shared} rows={lines} />
        ) : (
          <input
            {...shared}
            onKeyDown={event => event.key === 'Enter' && !isComposing(event.nativeEvent) && rest.onEnter?.()}
            type={kind === 'pin' ? 'password' : 'text'}
            inputMode={kind === 'text' ? 'text' : kind === 'pin' ? 'numeric' : 'decimal'}
          />
        )}
        {unit && <span className={css.unit}>{unit}</span>}
      </span>
    </Labelled>
  )
}

function isComposing(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true
}
