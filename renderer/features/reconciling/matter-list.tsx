/** All answers to one question of the chief, in a dialog; each row leads to its sheet, tie or stop. Knows no call. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Mark } from '../../ui/mark.tsx'
import css from './matter-list.module.css'
import type { Matter } from './open-matter.ts'
import type { Question } from './questions-column.tsx'
import { type MatterRow, type Questions, useMatters } from './use-matters.ts'

type Props = Readonly<{
  question: Exclude<Question, 'disagreement'>
  questions: Questions
  open: boolean
  onOpen: (matter: Matter | undefined) => void
  onClose: () => void
}>

/** A panel can have two thousand open sheets: nobody reads them at once, and no page should hold them. */
const STEP = 60

export function MatterList({ question, questions, open, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const { blocker } = useMatters()
  const [most, setMost] = useState(STEP)
  const rows = rarestFirst(questions.blockers.filter(chosen[question])).map(blocker)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="wide"
      title={t(`chief.${question}.question`)}
      lead={t('chief.all', { count: rows.length })}
      actions={
        <>
          {rows.length > most && <Button onPress={() => setMost(most + STEP)}>{t('chief.more')}</Button>}
          <Button onPress={onClose}>{t('common.actions.close')}</Button>
        </>
      }
    >
      <div className={css.list}>
        <DataTable<MatterRow>
          caption={t(`chief.${question}.question`)}
          rows={rows.slice(0, most)}
          rowKey={row => row.key}
          onRowPress={row => onOpen(row.matter)}
          columns={[
            { key: 'lead', head: t('chief.columns.subject'), cell: row => row.lead, width: 'narrow' },
            { key: 'text', head: t('chief.columns.matter'), cell: row => row.text, width: 'wide' },
            {
              key: 'meaning',
              head: t('chief.columns.state'),
              cell: row => (
                <Mark icon={row.icon} tone={row.tone}>
                  {row.meaning}
                </Mark>
              ),
              width: 'narrow',
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

const chosen: Readonly<Record<Exclude<Question, 'disagreement'>, (blocker: Questions['blockers'][number]) => boolean>> = {
  pending: ({ blocker }) => blocker === 'sheet-pending',
  tie: ({ blocker }) => blocker === 'tie-open',
  stop: ({ blocker }) => blocker === 'result-stopped',
  blocked: () => true,
}

/** Two thousand sealed sheets must not hide one tie. */
function rarestFirst(blockers: Questions['blockers']): Questions['blockers'] {
  return [...Map.groupBy(blockers, ({ blocker }) => blocker).values()].sort((a, b) => a.length - b.length).flat()
}
