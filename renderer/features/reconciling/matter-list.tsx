/** All answers to one question of the chief, in a dialog, of every judge or of one; each row leads to its sheet, tie or stop. Knows no call. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Select } from '../../ui/select.tsx'
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
/** So many rows are looked over without choosing a judge. */
const SHORT = 12
/** No judge has this name. */
const EVERYBODY = ''

export function MatterList({ question, questions, open, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const { blocker } = useMatters()
  const [most, setMost] = useState(STEP)
  const [judge, setJudge] = useState(EVERYBODY)
  const all = questions.blockers.filter(chosen[question])
  const judges = Map.groupBy(all, judgeOf)
  const rows = rarestFirst(all.filter(each => judge === EVERYBODY || judgeOf(each) === judge)).map(blocker)
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
        {all.length > SHORT && judges.size > 1 && (
          <Select
            label={t('chief.ofJudge')}
            value={judges.has(judge) ? judge : EVERYBODY}
            onChange={setJudge}
            options={[
              { value: EVERYBODY, label: t('chief.everyJudge'), note: t('chief.all', { count: all.length }) },
              ...[...judges].flatMap(([value, of]) =>
                value === EVERYBODY ? [] : [{ value, label: value, note: t('chief.all', { count: of.length }) }],
              ),
            ]}
          />
        )}
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

/** Whom a call on the telephone would reach; nobody for what is not about a sheet. */
function judgeOf(blocker: Questions['blockers'][number]): string {
  return 'judge' in blocker ? (blocker.judge ?? EVERYBODY) : EVERYBODY
}

/** Two thousand sealed sheets must not hide one tie. */
function rarestFirst(blockers: Questions['blockers']): Questions['blockers'] {
  return [...Map.groupBy(blockers, ({ blocker }) => blocker).values()].sort((a, b) => a.length - b.length).flat()
}
