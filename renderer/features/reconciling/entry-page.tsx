/** One entry in the chief's hands: all sheets side by side, what stands out, what happened, and what may be done with the sheet in hand. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryId, PanelId, PartId, PersonId } from '../../../shared/domain/ids.ts'
import { widestPart } from '../../../shared/domain/part.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { EntryHead } from './entry-head.tsx'
import css from './entry-page.module.css'
import { EntrySide } from './entry-side.tsx'
import { EntryTable } from './entry-table.tsx'

type Props = Readonly<{
  panel: PanelId
  entry: EntryId
  /** Where the page was opened from: the sheet that is in hand first. */
  judge?: PersonId | undefined
  part?: PartId | undefined
  readOnly: boolean
  /** What stands out of this entry. */
  alerts?: ReactNode
  /** How the score came about, over the page. */
  why?: ((result: EntryResult, onClose: () => void) => ReactNode) | undefined
  onEntry: (entry: EntryId) => void
  onLeave: () => void
}>

const again = ['sheets.changed', 'setup.changed', 'hall.changed'] as const

export function EntryPage({ panel, entry, readOnly, alerts, why, onEntry, onLeave, ...start }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [asked] = useAsked('entry.at-hand', { panel, entry }, again)
  const [isAsking, setIsAsking] = useState(false)
  const [chosenPart, setPart] = useState(start.part)
  const [chosenJudge, setJudge] = useState(start.judge)
  if (asked.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />
  if (asked.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, asked.refused)} />
  const held = asked.value
  const part = held.parts.find(({ id }) => id === chosenPart) ?? widestPart(held.parts)
  const column = part?.columns.find(({ judge }) => judge === chosenJudge) ?? part?.columns[0]
  if (part === undefined || column === undefined) return <EmptyState icon="people" title={t('reconcile.nobody')} />
  const table = <EntryTable entry={held} part={part} inHand={column.judge} onJudge={setJudge} />
  return (
    <div className={css.page}>
      <EntryHead entry={held} part={part} onEntry={onEntry} onLeave={onLeave} onWhy={why && (() => setIsAsking(true))} />
      <div className={css.sides}>
        <section className={css.sheets} aria-label={t('reconcile.sheets')}>
          {held.parts.length === 1 ? (
            table
          ) : (
            <Tabs
              label={t('chief.matrix.parts')}
              current={part.id}
              onChange={id => setPart(id as PartId)}
              tabs={held.parts.map(each => ({ id: each.id, label: name(each.name), content: each.id === part.id ? table : null }))}
            />
          )}
        </section>
        <EntrySide entry={held} part={part} column={column} locked={readOnly || held.isCertified} alerts={alerts} />
      </div>
      {isAsking && why?.(held.result, () => setIsAsking(false))}
    </div>
  )
}
