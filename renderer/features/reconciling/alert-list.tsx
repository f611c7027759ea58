/** Every alert of a panel in a dialog: the open ones, the closed ones, and the limits in force with their worked examples. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LimitInForce, ListedAlert } from '../../../shared/contract/alerts.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import css from './alert-list.module.css'
import { useAlertWords } from './use-alert-words.ts'

type Listed = ValueOf<'alert.list'>
type Props = Readonly<{ listed: Listed; open: boolean; onAlert: (alert: string) => void; onClose: () => void }>

/** Nobody reads hundreds at once, and no page should hold them. */
const STEP = 60

export function AlertList({ listed, open, onAlert, onClose }: Props) {
  const { t } = useTranslation()
  const opened = listed.alerts.filter(({ closed }) => closed === null)
  const closed = listed.alerts.filter(each => each.closed !== null)
  const [tab, setTab] = useState(opened.length > 0 ? 'open' : closed.length > 0 ? 'closed' : 'limits')
  const [most, setMost] = useState(STEP)
  const shown = tab === 'open' ? opened : tab === 'closed' ? closed : []
  const table = (alerts: readonly ListedAlert[], none: string) =>
    alerts.length === 0 ? <p>{none}</p> : <AlertTable alerts={alerts.slice(0, most)} limits={listed.limits} onAlert={onAlert} />
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="full"
      title={t('chief.disagreement.question')}
      lead={listed.mustBeClosed ? t('alerts.list.must') : t('alerts.list.lead', { count: listed.alerts.length })}
      actions={
        <>
          {shown.length > most && <Button onPress={() => setMost(most + STEP)}>{t('chief.more')}</Button>}
          <Button onPress={onClose}>{t('common.actions.close')}</Button>
        </>
      }
    >
      <div className={css.list}>
        <Tabs
          label={t('alerts.title')}
          current={tab}
          onChange={setTab}
          tabs={[
            { id: 'open', label: t('alerts.list.open', { count: opened.length }), content: table(opened, t('alerts.list.noneOpen')) },
            { id: 'closed', label: t('alerts.list.closed', { count: closed.length }), content: table(closed, t('alerts.list.noneClosed')) },
            { id: 'limits', label: t('alerts.list.limits'), content: <LimitTable limits={listed.limits} /> },
          ]}
        />
      </div>
    </Dialog>
  )
}

type TableProps = Readonly<{ alerts: readonly ListedAlert[]; limits: readonly LimitInForce[]; onAlert: (alert: string) => void }>

function AlertTable({ alerts, limits, onAlert }: TableProps) {
  const { t } = useTranslation()
  const name = useName()
  const words = useAlertWords(limits)
  return (
    <DataTable<ListedAlert>
      caption={t('alerts.title')}
      rows={alerts}
      rowKey={({ key }) => key}
      onRowPress={({ key }) => onAlert(key)}
      columns={[
        { key: 'lead', head: t('chief.columns.subject'), cell: alert => alert.number ?? alert.judgeName, width: 'narrow' },
        { key: 'text', head: t('chief.columns.matter'), cell: words.row, width: 'wide' },
        { key: 'part', head: t('alerts.list.part'), cell: ({ partName }) => name(partName), width: 'narrow' },
        {
          key: 'kind',
          head: t('alerts.list.meaning'),
          cell: ({ closed, signs: [sign] }) => (
            <Mark icon={closed === null ? 'alert' : 'tick'} tone={closed === null ? 'look' : 'done'}>
              {closed === null ? sign && t(`alerts.kinds.${sign.kind}`) : t(`alerts.close.findings.${closed.finding}`)}
            </Mark>
          ),
          width: 'narrow',
        },
      ]}
    />
  )
}

function LimitTable({ limits }: Readonly<{ limits: readonly LimitInForce[] }>) {
  const { t } = useTranslation()
  const name = useName()
  const words = useAlertWords(limits)
  return (
    <>
      <p className={css.note}>{t('alerts.list.usual')}</p>
      <DataTable<LimitInForce>
        caption={t('alerts.list.limits')}
        rows={limits}
        rowKey={({ id }) => id}
        columns={[
          { key: 'part', head: t('alerts.list.part'), cell: ({ partName }) => name(partName), width: 'narrow' },
          {
            key: 'limit',
            head: t('alerts.list.limit'),
            cell: limit => (limit.isUsual ? words.limit(limit) : `${words.limit(limit)} ${t('alerts.limit.fromRules')}`),
          },
          { key: 'example', head: t('alerts.list.example'), cell: limit => words.examples(limit).map(line => <p key={line}>{line}</p>) },
        ]}
      />
    </>
  )
}
