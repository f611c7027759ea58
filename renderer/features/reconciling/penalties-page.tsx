/** The penalties of a panel: those in force, those withdrawn, and the ways to record one and to take one back. */
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PenaltyLine } from '../../../shared/contract/reconciliations.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './penalties-page.module.css'
import { PenaltyDialog } from './penalty-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = Readonly<{ panel: PanelId; readOnly?: boolean }>
const again = ['sheets.changed', 'setup.changed'] as const

export function PenaltiesPage({ panel, readOnly = false }: Props) {
  const { t } = useTranslation()
  const [penalties, askAgain] = useAsked('penalty.list', { panel }, again)
  const [progress] = useAsked('panel.progress', { panel }, again)
  const [inHand, setInHand] = useState<PenaltyLine | 'new'>()
  if (penalties.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, penalties.refused)} />
  if (progress.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, progress.refused)} />
  if (penalties.state === 'loading' || progress.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />

  const { isCertified, entries, parts } = progress.value
  const most = parts.reduce((sum, { max }) => sum + max, 0)
  const locked = readOnly || isCertified
  const done = () => {
    setInHand(undefined)
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
      <DataTable
        caption={t('reconciliation.penalty.caption')}
        columns={columns(t, locked ? undefined : setInHand)}
        rows={penalties.value}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="clock" title={t('reconciliation.penalty.none')} action={record}>
            {t('reconciliation.penalty.noneText')}
          </EmptyState>
        }
      />
      {inHand === 'new' && <PenaltyDialog panel={panel} entries={entries} most={most} onClose={() => setInHand(undefined)} onDone={done} />}
      {inHand !== undefined && inHand !== 'new' && (
        <WithdrawDialog panel={panel} penalty={inHand} onClose={() => setInHand(undefined)} onDone={done} />
      )}
    </section>
  )
}

function columns(t: TFunction, onWithdraw: ((penalty: PenaltyLine) => void) | undefined): readonly Column<PenaltyLine>[] {
  const read: Column<PenaltyLine>[] = [
    { key: 'number', head: t('reconciliation.penalty.columns.number'), cell: ({ number }) => number, width: 'narrow' },
    {
      key: 'amount',
      head: t('reconciliation.penalty.columns.amount'),
      cell: ({ amount, withdrawn }) => (withdrawn === null ? pointsText(-amount) : <s>{pointsText(-amount)}</s>),
      numeric: true,
      width: 'narrow',
    },
    { key: 'reason', head: t('reconciliation.penalty.columns.reason'), cell: ({ reason }) => reason, width: 'wide' },
    {
      key: 'state',
      head: t('reconciliation.penalty.columns.state'),
      cell: ({ withdrawn }) =>
        withdrawn === null ? (
          t('reconciliation.penalty.inForce')
        ) : (
          <Mark icon="returned" tone="quiet">
            {t('reconciliation.penalty.withdrawn', { reason: withdrawn })}
          </Mark>
        ),
    },
  ]
  if (onWithdraw === undefined) return read
  const action = (penalty: PenaltyLine) =>
    penalty.withdrawn === null && (
      <Button label={t('reconciliation.penalty.withdrawOf', { number: penalty.number })} onPress={() => onWithdraw(penalty)}>
        {t('reconciliation.penalty.withdraw')}
      </Button>
    )
  return [...read, { key: 'action', head: t('reconciliation.penalty.columns.action'), cell: action, width: 'narrow' }]
}
