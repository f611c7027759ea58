/** The two samples: opened as they were left, or made anew after saying what that costs. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { useProgress } from '../../lib/use-progress.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import css from './samples.module.css'
import type { Opening } from './start.tsx'
import { WayIn } from './way-in.tsx'

type Size = 'small' | 'large'
type Props = Readonly<{ isBusy: boolean; onOpen: (opening: Opening) => Promise<void> }>

export function Samples({ isBusy, onOpen }: Props) {
  const { t } = useTranslation()
  const [making, setMaking] = useState<Size>()
  const [asking, setAsking] = useState<Size>()
  const [progress, forget] = useProgress()
  const open = async (size: Size, reset: boolean) => {
    forget()
    setAsking(undefined)
    setMaking(size)
    await onOpen(() => call('sample.open', { size, reset }))
    setMaking(undefined)
  }
  return (
    <section className={css.samples}>
      <h2 className={css.title}>{t('start.samples')}</h2>
      <p className={css.note}>{t('start.samplesNote')}</p>
      {(['small', 'large'] as const).map(size => (
        <div key={size} className={css.sample}>
          <WayIn name={t(`start.${size}.open`)} note={t(`start.${size}.note`)} disabled={isBusy} onPress={() => void open(size, false)} />
          {making === size ? (
            <Progress label={t('start.making')} value={progress?.done} max={progress?.of ?? 100} />
          ) : (
            <div>
              <Button look="bare" icon="redo" disabled={isBusy} onPress={() => setAsking(size)}>
                {t(`start.${size}.redo`)}
              </Button>
            </div>
          )}
        </div>
      ))}
      <ConfirmDialog
        open={asking !== undefined}
        title={t('start.redoTitle')}
        confirm={t('start.redoConfirm')}
        onConfirm={() => asking && void open(asking, true)}
        onCancel={() => setAsking(undefined)}
      >
        {t('start.redoLoss')}
      </ConfirmDialog>
    </section>
  )
}
