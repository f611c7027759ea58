/** A few choices one under the other, each with a line of its own: exactly one, or as many as wanted. Knows neither what they mean nor where
 * they are kept. */
import { useId } from 'react'
import css from './choice-list.module.css'

type ListedChoice<Value extends string> = Readonly<{ value: Value; label: string; note?: string | undefined }>

type Props<Value extends string> = Readonly<{
  label: string
  kind: 'one' | 'several'
  options: readonly ListedChoice<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: readonly Value[]) => void
  disabled?: boolean
}>

export function ChoiceList<Value extends string>({ label, kind, options, chosen, onChange, disabled = false }: Props<Value>) {
  const name = useId()
  const isIn = (value: Value) => chosen.includes(value)
  // In the order of the list, whatever the order of the presses.
  const toggled = (value: Value) => options.map(option => option.value).filter(each => isIn(each) !== (each === value))
  return (
    <fieldset className={css.list} disabled={disabled}>
      <legend className={css.legend}>{label}</legend>
      {options.map(({ value, label: words, note }) => (
        <label key={value} className={css.option}>
          <input
            type={kind === 'one' ? 'radio' : 'checkbox'}
            name={name}
            className={css.box}
            checked={isIn(value)}
            onChange={() => onChange(kind === 'one' ? [value] : toggled(value))}
          />
          <span className={css.words}>{words}</span>
          {note && <span className={css.note}>{note}</span>}
        </label>
      ))}
    </fieldset>
  )
}
