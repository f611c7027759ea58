/** The sheets of a panel, judges against entries, part by part and twelve entries at a time. Knows no call. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import type { EntryId, PartId, SheetId } from '../../../shared/domain/ids.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Matrix } from '../../ui/matrix.tsx'
import type { MatrixCellProps } from '../../ui/matrix-cell.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { commonStep, isLate, needsPerson, nextInNeed, PAGE, type ProgressCell, type ProgressEntry } from './matrix-rows.ts'
import css from './panel-matrix.module.css'

type Props = Readonly<{
  progress: PanelProgress
  /** Sheets that disagree with the others. */
  far: ReadonlySet<string>
  /** The entry to be in sight. */
  place: number
  onPlace: (place: number) => void
  onSheet: (sheet: SheetId) => void
  onEntry: (entry: EntryId) => void
}>

export function PanelMatrix({ progress, far, place, onPlace, onSheet, onEntry }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [chosen, setPart] = useState<PartId>()
  // The part that most is at stake in stands first.
  const part = progress.parts.find(({ id }) => id === chosen) ?? [...progress.parts].sort((a, b) => b.max - a.max)[0]
  if (part === undefined) return null
  const from = Math.floor(place / PAGE) * PAGE
  const shown = progress.entries.slice(from, from + PAGE)
  // Once certified, nothing needs anybody.
  const next = progress.isCertified ? undefined : nextInNeed(progress.entries, part.id, place, far)
  const count = progress.entries.length
  const range = { from: shown[0]?.number ?? '', to: shown.at(-1)?.number ?? '', count }
  const content = (
    <PartMatrix
      {...{ progress, far, shown, part: part.id, onSheet, onEntry }}
      caption={t('chief.matrix.caption', { part: name(part.name) })}
      current={place}
    />
  )
  return (
    <section className={css.matrix}>
      <header className={css.head}>
        <h2 className={css.title}>{t('chief.matrix.title')}</h2>
        <span className={css.note}>{t('chief.matrix.max', { venue: progress.venue, max: pointsText(part.max) })}</span>
      </header>
      <Tabs
        label={t('chief.matrix.parts')}
        current={part.id}
        onChange={id => setPart(id as PartId)}
        tabs={progress.parts.map(each => ({ id: each.id, label: name(each.name), content: each.id === part.id ? content : null }))}
      />
      <footer className={css.foot}>
        <span className={css.range}>{t('chief.matrix.range', range)}</span>
        {next !== undefined && (
          <Button look="bare" icon="alert" onPress={() => onPlace(next)}>
            {t('chief.matrix.jump')}
          </Button>
        )}
        <Button icon="left" disabled={from === 0} onPress={() => onPlace(from - PAGE)}>
          {t('chief.matrix.previous')}
        </Button>
        <Button icon="right" disabled={from + PAGE >= count} onPress={() => onPlace(from + PAGE)}>
          {t('chief.matrix.next')}
        </Button>
      </footer>
    </section>
  )
}

/** In minutes. */
const HOUR = 60
const DAY = 24 * HOUR

type PartProps = Pick<Props, 'progress' | 'far' | 'onSheet' | 'onEntry'> &
  Readonly<{ shown: readonly ProgressEntry[]; part: PartId; caption: string; current: number }>

function PartMatrix({ progress, far, onSheet, onEntry, shown, part, caption, current }: PartProps) {
  const { t } = useTranslation()
  const step = commonStep(progress.entries.flatMap(({ cells }) => cells.flatMap(cell => (cell.part === part ? [cell.total ?? 0] : []))))
  const label = (judge: string, number: string, cell: ProgressCell) => {
    const words = [
      t(`states.${cell.state}`),
      cell.versions > 1 && t('chief.matrix.conflict'),
      far.has(cell.sheet) && t('chief.matrix.far'),
      cell.origin && t('papers.origin.cell'),
    ]
    const about = { judge, number, state: words.filter(Boolean).join(t('chief.comma')) }
    return cell.total === null
      ? t('chief.matrix.cell', about)
      : t('chief.matrix.cellWithTotal', { ...about, total: pointsText(cell.total, step) })
  }
  const cellOf = (judge: PanelProgress['judges'][number], entry: ProgressEntry): MatrixCellProps | undefined => {
    const cell = entry.cells.find(each => each.part === part && each.judge === judge.id)
    if (cell === undefined) return undefined
    return {
      label: label(judge.name, entry.number, cell),
      state: cell.state,
      // A sheet that was given back shows that, not the total that no longer holds.
      ...(cell.total !== null && cell.state !== 'returned' && { total: pointsText(cell.total, step) }),
      needsPerson: !progress.isCertified && (needsPerson(cell, far) || isLate(cell, entry.cells)),
      fromPaper: cell.origin === 'paper',
      alert: cell.versions > 1 || (!progress.isCertified && far.has(cell.sheet)),
      onPress: () => onSheet(cell.sheet),
    }
  }
  const sinceWords = (minutes: number | null) => {
    if (progress.isCertified) return ''
    if (minutes === null) return t('chief.matrix.neverSealed')
    if (minutes === 0) return t('chief.matrix.justNow')
    if (minutes < HOUR) return t('chief.matrix.minutesAgo', { count: minutes })
    if (minutes < DAY) return t('chief.matrix.hoursAgo', { count: Math.floor(minutes / HOUR) })
    return t('chief.matrix.daysAgo', { count: Math.floor(minutes / DAY) })
  }
  const meanCell = (
    mean: ProgressEntry['means'][number] | undefined,
  ): NonNullable<Parameters<typeof Matrix>[0]['foot']>['cells'][number] =>
    mean === undefined
      ? { value: t('chief.matrix.waiting'), waiting: true }
      : {
          value: exactWords(fromText(mean.value), 2),
          ...(mean.divisor !== null && { note: t('chief.matrix.divisor', { divisor: mean.divisor }) }),
          unusual: mean.divisor !== mean.usualDivisor,
        }
  const inHand = progress.entries[current]?.entry
  return (
    <Matrix
      caption={caption}
      columns={shown.map(({ entry, number }) => ({
        key: entry,
        head: number,
        label: t('chief.matrix.openEntry', { number }),
        current: entry === inHand && current > 0,
        onPress: () => onEntry(entry),
      }))}
      foot={{ head: t('chief.matrix.mean'), cells: shown.map(({ means }) => meanCell(means.find(each => each.part === part))) }}
      rows={progress.judges.map(judge => ({
        key: judge.id,
        head: judge.name,
        note: sinceWords(judge.sinceSeal),
        cells: shown.map(entry => cellOf(judge, entry)),
      }))}
    />
  )
}
