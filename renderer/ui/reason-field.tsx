/** A reason that goes on record: the usual ones at one press, or own words. Knows neither what it is a reason for nor who reads it. */
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import css from './reason-field.module.css'

type Props = Readonly<{
  label: string
  value: string
  onChange: (reason: string) => void
  usual: readonly string[]
  /** Whole sentences stand one under the other. */
  isLong?: boolean
  lines?: number
  /** Enter in the field; on a field of several lines it begins another. */
  onEnter?: (() => void) | undefined
  /** The field, not the first of the usual reasons. */
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined
}>

export function ReasonField({ label, value, onChange, usual, isLong = false, lines = 1, onEnter, ref }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <fieldset className={css.usual} data-long={isLong || undefined} aria-label={t('common.usualReasons')}>
        {usual.map(words => (
          <Button key={words} wide={isLong} current={words === value} onPress={() => onChange(words)}>
            {words}
          </Button>
        ))}
      </fieldset>
      <Field {...{ label, value, onChange, lines, onEnter }} {...(ref && { ref })} maxLength={200} required />
    </>
  )
}
