/** Who takes part in a track: the list as it was imported, searched as one types. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackOverview } from '../../../shared/contract/setups.ts'
import { isFound } from '../../lib/is-found.ts'
import { useAsked, type ValueOf } from '../../lib/use-asked.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './page.module.css'
import { TrackChoice } from './track-choice.tsx'

type Row = ValueOf<'entry.list'>[number]

export function EntriesPage() {
  return <TrackChoice>{(track, choice) => <Entries key={track.id} track={track} choice={choice} />}</TrackChoice>
}

function Entries({ track, choice }: Readonly<{ track: TrackOverview; choice: ReactNode }>) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const [entries] = useAsked('entry.list', { track: track.id }, ['setup.changed'])
  if (entries.state !== 'ready') return <Waiting on={entries} />
  const panels = new Map(track.panels.map(({ id, name }) => [id, name]))
  const rows = entries.value.filter(({ entry }) => isFound(wanted, [entry.number, entry.name, entry.school, entry.subject]))
  const hasAny = (list: 'mentors' | 'members') => entries.value.some(({ entry }) => entry[list].length > 0)
  const list = (key: 'mentors' | 'members'): readonly Column<Row>[] =>
    hasAny(key) ? [{ key, head: t(`setup.entries.${key}`), cell: ({ entry }) => entry[key].join(t('workbook.comma')) }] : []
  const columns: readonly Column<Row>[] = [
    { key: 'number', head: t('setup.entries.number'), width: 'narrow', cell: ({ entry }) => entry.number },
    { key: 'name', head: t('setup.entries.name'), cell: ({ entry }) => entry.name },
    ...list('members'),
    { key: 'school', head: t('setup.entries.school'), cell: ({ entry }) => entry.school },
    { key: 'subject', head: t('setup.entries.subject'), cell: ({ entry }) => entry.subject },
    ...list('mentors'),
    {
      key: 'panel',
      head: t('setup.entries.panel'),
      cell: ({ panel }) => (panel && panels.get(panel)) ?? t('setup.entries.noPanel'),
    },
  ]
  return (
    <div className={css.page} data-fixed>
      <header className={css.head}>
        {choice}
        <span className={css.count}>{t('setup.entries.shown', { shown: rows.length, all: entries.value.length })}</span>
        <div className={css.search}>
          <Field label={t('setup.entries.search')} value={wanted} onChange={setWanted} />
        </div>
      </header>
      <div className={css.table}>
        <DataTable
          caption={t('setup.entries.title')}
          columns={columns}
          rows={rows}
          rowKey={({ entry }) => entry.id}
          dense
          empty={<EmptyState icon="search" title={t('setup.entries.none')} />}
        />
      </div>
    </div>
  )
}
