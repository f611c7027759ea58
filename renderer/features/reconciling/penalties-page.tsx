/** The ledger of a panel's penalties: those in force, withdrawn or appealed, what the rules propose, and the ways to record one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PenaltyLine } from '../../../shared/contract/reconciliations.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AppealDialog } from './appeal-dialog.tsx'
import { OpenProposals } from './open-proposals.tsx'
import css from './penalties-page.module.css'
import { penaltyColumns } from './penalty-columns.tsx'
import { PenaltyDialog } from './penalty-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = Readonly<{ panel: PanelId; readOnly?: boolean }>
const again = ['sheets.changed', 'setup.changed'] as const

export function PenaltiesPage({ panel, readOnly = false }: Props) {
  const { t } = useTranslation()
  const [penalties, askAgain] = useAsked('penalty.list', { panel }, again)
  const [progress] = useAsked('panel.progress', { panel }, again)
  const [inHand, setInHand] = useState<PenaltyLine | 'new'>()
  const [appealed, setAppealed] = useState<PenaltyLine>()
  if (penalties.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, penalties.refused)} />
  if (progress.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, progress.refused)} />
  if (penalties.state === 'loading' || progress.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />

  const { isCertified, entries, parts } = progress.value
  const most = parts.reduce((sum, { max }) => sum + max, 0)
  const locked = readOnly || isCertified
  const done = () => {
    setInHand(undefined)
    setAppealed(undefined)
    askAgain()
  }
  const record = !locked && (
    <Button look="ink" icon="add" onPress={() => setInHand('new')}>
      {t('reconciliation.penalty.record')}
    </Button>
  )
  const inForce = penalties.value.filter(({ withdrawn }) => withdrawn === null).length
  return (
    <section className={css.page}>
      <header className={css.head}>
        <h1 className={css.title}>{t('reconciliation.penalty.title')}</h1>
        <span className={css.note}>{t('reconciliation.penalty.lead', { count: inForce })}</span>
        {penalties.value.length > 0 && record}
      </header>
      {isCertified && (
        <Notice tone="done" title={t('chief.certified')}>
          {t('chief.certifiedText')}
        </Notice>
      )}
      <OpenProposals panel={panel} readOnly={locked} onDone={askAgain} />
      <DataTable
        caption={t('reconciliation.penalty.caption')}
        columns={penaltyColumns(t, locked ? undefined : { onWithdraw: setInHand, onAppeal: setAppealed })}
        rows={penalties.value}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="clock" title={t('reconciliation.penalty.none')} action={record}>
            {t('reconciliation.penalty.noneText')}
          </EmptyState>
        }
      />
      {appealed && <AppealDialog panel={panel} penalty={appealed} onClose={() => setAppealed(undefined)} onDone={done} />}
      {inHand === 'new' && <PenaltyDialog panel={panel} entries={entries} most={most} onClose={() => setInHand(undefined)} onDone={done} />}
      {inHand !== undefined && inHand !== 'new' && (
        <WithdrawDialog panel={panel} penalty={inHand} onClose={() => setInHand(undefined)} onDone={done} />
      )}
    </section>
  )
}
