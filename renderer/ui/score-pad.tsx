/**
 * The keypad of twelve keys with fine steps above it, as on a desk calculator. Knows neither the value nor its range:
 * it says which key was pressed, and whoever listens decides.
 */
import { useTranslation } from 'react-i18next'
import { differenceText } from '../lib/points.ts'
import { Icon } from './icons.tsx'
import css from './score-pad.module.css'

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.'

type Props = Readonly<{
  onKey: (key: PadKey) => void
  onErase: () => void
  /** The key at the lower left: the decimal point, or clearing everything where there are no decimals. */
  onClear?: () => void
  /** Fine steps, by a difference in thousandths of a point. Without it there are none, as for a PIN. */
  onStep?: (difference: number) => void
  /** The step of the criterion in thousandths: it decides the fine steps and whether there is a decimal point. */
  step?: number
  disabled?: boolean
  /** Larger keys, for a page that has nothing else to press. */
  roomy?: boolean
}>

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const

/** The differences that a step allows: −1 −0.5 +0.5 +1, or −1 +1 where only whole points are given. */
export function fineSteps(step: number): readonly number[] {
  return step % 1000 === 0 ? [-step, step] : [-1000, -step, step, 1000]
}

// A press must not take the focus, nor Tab come here: Enter would then change the mark instead of going to the next criterion, and whoever has
// a keyboard types the number.
const still = { tabIndex: -1, onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() } as const

export function ScorePad({ onKey, onErase, onClear, onStep, step = 1000, disabled = false, roomy = false }: Props) {
  const { t } = useTranslation()
  const hasPoint = step % 1000 !== 0
  return (
    <div className={css.pads} data-roomy={roomy || undefined}>
      {onStep && (
        <fieldset className={css.steps} aria-label={t('common.pad.steps')} data-count={fineSteps(step).length}>
          {fineSteps(step).map(by => (
            <button key={by} type="button" className={css.step} disabled={disabled} {...still} onClick={() => onStep(by)}>
              {differenceText(by)}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className={css.pad} aria-label={t('common.pad.digits')}>
        {digits.map(key => (
          <button key={key} type="button" className={css.key} disabled={disabled} {...still} onClick={() => onKey(key)}>
            {key}
          </button>
        ))}
        {hasPoint ? (
          <button
            type="button"
            className={css.key}
            disabled={disabled}
            {...still}
            onClick={() => onKey('.')}
            aria-label={t('common.pad.point')}
          >
            <span className={css.point}>.</span>
          </button>
        ) : onClear ? (
          <button type="button" className={`${css.key} ${css.word}`} disabled={disabled} {...still} onClick={onClear}>
            {t('common.pad.clear')}
          </button>
        ) : (
          <span />
        )}
        <button type="button" className={css.key} disabled={disabled} {...still} onClick={() => onKey('0')}>
          0
        </button>
        <button type="button" className={css.key} disabled={disabled} {...still} onClick={onErase} aria-label={t('common.pad.erase')}>
          <Icon name="erase" />
        </button>
      </fieldset>
    </div>
  )
}
