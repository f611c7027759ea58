/** A few choices side by side, of which exactly one holds. Knows neither what they mean nor where they are kept. */
import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup as Group } from '@base-ui/react/toggle-group'
import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from './icons.tsx'
import css from './toggle-group.module.css'

export type ToggleOption<Value extends string> = Readonly<{
  value: Value
  /** What is shown. */
  label: ReactNode
  /** What it is called when what is shown does not say it, as for a sample letter. */
  name?: string
  icon?: IconName
}>

type Props<Value extends string> = Readonly<{
  label: string
  /** Undefined until somebody has chosen. */
  value: Value | undefined
  options: readonly ToggleOption<Value>[]
  onChange: (value: Value) => void
  disabled?: boolean
}>

export function ToggleGroup<Value extends string>({ label, value, options, onChange, disabled = false }: Props<Value>) {
  const labelId = useId()
  return (
    <div className={css.choice}>
      <span id={labelId} className={css.label}>
        {label}
      </span>
      <Group
        className={css.group}
        aria-labelledby={labelId}
        value={value === undefined ? [] : [value]}
        disabled={disabled}
        // Pressing the one that holds would leave none: ignore it.
        onValueChange={([chosen]) => chosen !== undefined && onChange(chosen)}
      >
        {options.map(option => (
          <Toggle key={option.value} value={option.value} className={css.option} aria-label={option.name} data-value={option.value}>
            {option.icon && <Icon name={option.icon} />}
            {option.label}
          </Toggle>
        ))}
      </Group>
    </div>
  )
}
