/** Workbooks of one track or of all: written with progress, stopped on request, and found again in their folder. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked, type ValueOf } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { useProgress } from '../../lib/use-progress.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './export-page.module.css'
import { ExportedFiles } from './exported-files.tsx'

type Outcome =
  | Readonly<{ kind: 'working' }>
  | Readonly<{ kind: 'done'; exported: ValueOf<'export.workbook'> }>
  | Readonly<{ kind: 'stopped' }>
  | Readonly<{ kind: 'refused'; sentence: string }>

export function ExportPage() {
  const { t } = useTranslation()
  const say = useName()
  const [overview] = useAsked('contest.overview', {}, ['setup.changed'])
  const [chosen, setChosen] = useState<TrackId>()
  const [outcome, setOutcome] = useState<Outcome>()
  const [progress, forget] = useProgress()
  if (overview.state !== 'ready') return <Waiting on={overview} />
  const track = chosen ?? overview.value[0]?.id
  const isBusy = outcome?.kind === 'working'
  const write = async (only: TrackId | undefined) => {
    forget()
    setOutcome({ kind: 'working' })
    const reply = await call('export.workbook', only === undefined ? {} : { track: only })
    if (reply.ok) setOutcome({ kind: 'done', exported: reply.value })
    else setOutcome(reply.refusal === 'cancelled' ? { kind: 'stopped' } : { kind: 'refused', sentence: refusalSentence(t, reply) })
  }
  const note = progress && progress.done < progress.of && t('exporting.note', { number: progress.done + 1, of: progress.of })
  return (
    <div className={css.page}>
      <h1 className={css.title}>{t('exporting.title')}</h1>
      <p className={css.lead}>{t('exporting.lead')}</p>
      <div className={css.choice}>
        <Button look="ink" icon="save" disabled={isBusy} onPress={() => void write(undefined)}>
          {t('exporting.all')}
        </Button>
        <span className={css.between} />
        <div className={css.track}>
          <Select
            label={t('exporting.track')}
            value={track}
            options={overview.value.map(({ id, name }) => ({ value: id, label: say(name) }))}
            onChange={setChosen}
            disabled={isBusy}
          />
        </div>
        <Button disabled={isBusy || track === undefined} onPress={() => void write(track)}>
          {t('exporting.one')}
        </Button>
      </div>
      {isBusy && (
        <Progress
          label={t('exporting.working')}
          value={progress?.done}
          max={progress?.of ?? 100}
          {...(note && { note })}
          onCancel={() => void call('task.cancel', {})}
        />
      )}
      {outcome?.kind === 'refused' && <Notice tone="wrong" title={outcome.sentence} />}
      {outcome?.kind === 'stopped' && <Notice tone="look" title={t('exporting.stopped')} />}
      {outcome?.kind === 'done' && <ExportedFiles {...outcome.exported} />}
    </div>
  )
}
