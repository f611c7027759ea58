/** What stands out of one entry, each row leading to its alert. Nothing at all where nothing does. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryId, PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Icon } from '../../ui/icons.tsx'
import { AlertDialog } from './alert-dialog.tsx'
import css from './entry-alerts.module.css'
import { useAlertWords } from './use-alert-words.ts'

type Props = Readonly<{
  panel: PanelId
  entry: EntryId
  readOnly: boolean
  /** Where the sheets are in sight already there is no way to one. */
  onSheet?: (sheet: SheetId) => void
}>

const again = ['sheets.changed', 'setup.changed'] as const

export function EntryAlerts({ panel, entry, readOnly, onSheet }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [asked] = useAsked('alert.list', { panel, entry }, again)
  const [open, setOpen] = useState<string>()
  const listed = asked.state === 'ready' ? asked.value : undefined
  const words = useAlertWords(listed?.limits ?? [])
  if (listed === undefined || listed.alerts.length === 0) return null
  return (
    <section className={css.section} aria-label={t('alerts.ofEntry')}>
      <h3 className={css.title}>{t('alerts.ofEntry')}</h3>
      <ul className={css.rows}>
        {listed.alerts.map(alert => (
          <li key={alert.key}>
            <button type="button" className={css.row} data-closed={alert.closed !== null || undefined} onClick={() => setOpen(alert.key)}>
              <Icon name={alert.closed === null ? 'alert' : 'tick'} />
              <span>
                {words.row(alert)}
                <small className={css.part}>{name(alert.partName)}</small>
                {alert.closed && (
                  <small className={css.closed}>
                    {t('alerts.closed', { finding: t(`alerts.close.findings.${alert.closed.finding}`) })}
                  </small>
                )}
              </span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <AlertDialog
          key={open}
          panel={panel}
          alert={open}
          readOnly={readOnly || listed.isCertified}
          onSheet={onSheet}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
