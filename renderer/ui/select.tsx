/** One of several, opened in a list: for more choices than fit side by side. Knows neither what they mean nor where the choice is kept. */
import { Select as Base } from '@base-ui/react/select'
import { useId } from 'react'
import { Icon } from './icons.tsx'
import { describedBy, Labelled } from './labelled.tsx'
import css from './select.module.css'

export type SelectOption<Value extends string> = Readonly<{ value: Value; label: string; note?: string; disabled?: boolean }>

type Props<Value extends string> = Readonly<{
  label: string
  value: Value | undefined
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  placeholder?: string
  hint?: string | undefined
  problem?: string | undefined
  disabled?: boolean
}>

export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  placeholder,
  hint,
  problem,
  disabled = false,
}: Props<Value>) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <Base.Root
        items={options}
        value={value ?? null}
        onValueChange={chosen => chosen !== null && onChange(chosen)}
        disabled={disabled}
        modal={false}
      >
        <Base.Trigger
          id={id}
          className={css.trigger}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={describedBy(id, problem ?? hint)}
        >
          <Base.Value className={css.value} placeholder={placeholder} />
          <Base.Icon className={css.arrow}>
            <Icon name="down" />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={css.positioner} sideOffset={6} alignItemWithTrigger={false} collisionPadding={8}>
            <Base.Popup className={css.popup}>
              {options.map(option => (
                <Base.Item key={option.value} value={option.value} disabled={option.disabled} label={option.label} className={css.option}>
                  <Base.ItemIndicator keepMounted className={css.tick}>
                    <Icon name="tick" />
                  </Base.ItemIndicator>
                  <Base.ItemText className={css.text}>{option.label}</Base.ItemText>
                  {option.note && <span className={css.note}>{option.note}</span>}
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Labelled>
  )
}
