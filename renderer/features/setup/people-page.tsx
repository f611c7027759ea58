/** Who works at the contest, in which roles, and whether each can sign in. Only the organizer gives PINs. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFound } from '../../lib/is-found.ts'
import { useAsked, type ValueOf } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { IssuePins } from './issue-pins.tsx'
import css from './page.module.css'
import { SetPinDialog } from './set-pin-dialog.tsx'

type Row = ValueOf<'person.list'>[number]

export function PeoplePage() {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const [setting, setSetting] = useState<Row['person']>()
  const [people] = useAsked('person.list', {}, ['setup.changed'])
  if (people.state !== 'ready') return <Waiting on={people} />
  const rows = people.value.filter(({ person }) => isFound(wanted, [person.name, person.school]))
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: t('setup.people.name'), cell: ({ person }) => person.name },
    {
      key: 'roles',
      head: t('setup.people.roles'),
      cell: ({ person }) => person.roles.map(role => t(`roles.${role}.name`)).join(t('workbook.comma')),
    },
    { key: 'school', head: t('setup.people.school'), cell: ({ person }) => person.school },
    { key: 'panels', head: t('setup.people.panels'), cell: ({ panels }) => panels.join(t('workbook.comma')) },
    {
      key: 'pin',
      head: t('setup.people.pin'),
      width: 'narrow',
      cell: ({ hasPin }) => (
        <Mark icon={hasPin ? 'tick' : 'alert'} tone={hasPin ? 'done' : 'look'}>
          {hasPin ? t('setup.people.hasPin') : t('setup.people.noPin')}
        </Mark>
      ),
    },
    {
      key: 'set',
      head: '',
      width: 'narrow',
      cell: ({ person }) => (
        <Button look="bare" label={t('setup.people.setPinFor', { name: person.name })} onPress={() => setSetting(person)}>
          {t('setup.people.setPin')}
        </Button>
      ),
    },
  ]
  return (
    <div className={css.page} data-fixed>
      <header className={css.head}>
        <h1 className={css.title}>{t('setup.people.title')}</h1>
        <span className={css.count}>{t('setup.entries.shown', { shown: rows.length, all: people.value.length })}</span>
        <div className={css.search}>
          <Field label={t('setup.people.search')} value={wanted} onChange={setWanted} />
        </div>
        <IssuePins without={people.value.filter(({ hasPin }) => !hasPin).length} />
      </header>
      <div className={css.table}>
        <DataTable
          caption={t('setup.people.title')}
          columns={columns}
          rows={rows}
          rowKey={({ person }) => person.id}
          dense
          empty={<EmptyState icon="search" title={t('setup.entries.none')} />}
        />
      </div>
      {setting && <SetPinDialog key={setting.id} person={setting} onClose={() => setSetting(undefined)} />}
    </div>
  )
}
