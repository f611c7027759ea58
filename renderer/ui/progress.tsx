/** How far a piece of work has got, with a way to stop it. Knows no work. */
import { Progress as Base } from '@base-ui/react/progress'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import css from './progress.module.css'

type Props = Readonly<{
  label: string
  /** Undefined while it cannot be told. */
  value: number | undefined
  max?: number
  /** What is being done now: 正在写第 3 册. */
  note?: string
  onCancel?: () => void
}>

export function Progress({ label, value, max = 100, note, onCancel }: Props) {
  const { t } = useTranslation()
  const percent = value === undefined ? undefined : Math.floor((value * 100) / max)
  return (
    <div className={css.work}>
      <Base.Root className={css.root} value={value ?? null} max={max}>
        <Base.Label className={css.label}>{label}</Base.Label>
        <span className={css.percent}>{percent === undefined ? t('common.work.working') : t('common.work.percent', { percent })}</span>
        <Base.Track className={css.track}>
          <Base.Indicator className={css.done} />
        </Base.Track>
        {note && <span className={css.note}>{note}</span>}
      </Base.Root>
      {onCancel && <Button onPress={onCancel}>{t('common.actions.stop')}</Button>}
    </div>
  )
}
