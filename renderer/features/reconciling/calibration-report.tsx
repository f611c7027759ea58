/** Opens how far the judges of a panel are apart on the calibration lecture. A panel without a lecture has no button. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import { type Criterion, criteriaOf } from '../../../shared/domain/rubric.ts'
import { useAsked, type ValueOf } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Mark } from '../../ui/mark.tsx'
import css from './calibration-report.module.css'
import { CalibrationTable } from './calibration-table.tsx'

type Report = NonNullable<ValueOf<'calibration.read'>>
const again = ['sheets.changed', 'setup.changed'] as const

export function CalibrationReport({ progress: { panel, track } }: Readonly<{ progress: Pick<PanelProgress, 'panel' | 'track'> }>) {
  const { t } = useTranslation()
  const [asked] = useAsked('calibration.read', { panel }, again)
  const [isOpen, setIsOpen] = useState(false)
  if (asked.state !== 'ready' || asked.value === null) return null
  return (
    <>
      <Button icon="people" onPress={() => setIsOpen(true)}>
        {t('reconciliation.calibration.open')}
      </Button>
      {isOpen && <CalibrationDialog report={asked.value} track={track} onClose={() => setIsOpen(false)} />}
    </>
  )
}

type DialogProps = Readonly<{ report: Report; track: PanelProgress['track']; onClose: () => void }>

function CalibrationDialog({ report, track: id, onClose }: DialogProps) {
  const { t } = useTranslation()
  // A table that takes the focus would scroll what stands above it out of sight.
  const close = useRef<HTMLButtonElement>(null)
  const [read] = useAsked('track.read', { track: id as never }, again)
  const steps =
    read.state === 'ready' ? stepsOf(read.value.track.parts.flatMap(({ rubric }) => criteriaOf(rubric))) : new Map<string, number>()
  return (
    <Dialog
      open
      size="full"
      onClose={onClose}
      startAt={close}
      actions={
        <Button ref={close} onPress={onClose}>
          {t('common.actions.close')}
        </Button>
      }
      title={t('reconciliation.calibration.title', { title: report.title })}
      lead={t('reconciliation.calibration.lead')}
    >
      <div className={css.report}>
        <Waiting report={report} />
        {report.parts.map(part => (
          <CalibrationTable key={part.id} part={part} judges={report.judges} steps={steps} />
        ))}
        <p className={css.note}>{t('reconciliation.calibration.farNote')}</p>
      </div>
    </Dialog>
  )
}

function Waiting({ report: { judges, parts } }: Readonly<{ report: Report }>) {
  const { t } = useTranslation()
  const name = useName()
  const comma = t('reconciliation.calibration.between')
  const waiting = judges.flatMap((judge, place) => {
    const open = parts.filter(({ totals }) => totals[place] == null)
    if (open.length === 0) return []
    const of = open.map(part => name(part.name)).join(comma)
    return [open.length === parts.length ? judge.name : t('reconciliation.calibration.waitingOf', { judge: judge.name, parts: of })]
  })
  return waiting.length === 0 ? (
    <Mark icon="tick" tone="done">
      {t('reconciliation.calibration.allMarked')}
    </Mark>
  ) : (
    <Mark icon="clock" tone="draft">
      {t('reconciliation.calibration.waiting', { judges: waiting.join(comma) })}
    </Mark>
  )
}

function stepsOf(criteria: readonly Criterion[]): ReadonlyMap<string, number> {
  return new Map(criteria.flatMap(each => ('step' in each ? [[each.id, each.step] as const] : [])))
}
