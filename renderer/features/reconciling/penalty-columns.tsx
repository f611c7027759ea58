/** The columns of the ledger of penalties: whose, what for, how much, why, by whom, how it stands, and what may be done. Knows no call. */
import type { TFunction } from 'i18next'
import type { PenaltyLine } from '../../../shared/contract/reconciliations.ts'
import { pointsText } from '../../lib/points.ts'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import css from './penalties-page.module.css'

type Acts = Readonly<{ onWithdraw: (penalty: PenaltyLine) => void; onAppeal: (penalty: PenaltyLine) => void }>

/** Without `acts` the ledger is only read. */
export function penaltyColumns(t: TFunction, acts: Acts | undefined): readonly Column<PenaltyLine>[] {
  const read: Column<PenaltyLine>[] = [
    { key: 'number', head: t('reconciliation.penalty.columns.number'), cell: ({ number }) => number, width: 'narrow' },
    { key: 'type', head: t('hall.ledger.type'), cell: ({ type }) => (type === null ? '' : t(`hall.types.${type}`)), width: 'narrow' },
    {
      key: 'amount',
      head: t('reconciliation.penalty.columns.amount'),
      cell: ({ amount, withdrawn }) => (withdrawn === null ? pointsText(-amount) : <s>{pointsText(-amount)}</s>),
      numeric: true,
      width: 'narrow',
    },
    { key: 'reason', head: t('reconciliation.penalty.columns.reason'), cell: ({ reason }) => reason, width: 'wide' },
    { key: 'people', head: t('hall.ledger.people'), cell: line => people(t, line) },
    { key: 'state', head: t('reconciliation.penalty.columns.state'), cell: line => <State t={t} line={line} /> },
  ]
  if (acts === undefined) return read
  return [
    ...read,
    {
      key: 'action',
      head: t('reconciliation.penalty.columns.action'),
      cell: line => <Actions t={t} line={line} {...acts} />,
      width: 'narrow',
    },
  ]
}

type Of = Readonly<{ t: TFunction; line: PenaltyLine }>

function people(t: TFunction, { proposer, approver }: PenaltyLine): string {
  if (approver === null) return ''
  return proposer === null ? t('hall.ledger.approved', { approver }) : t('hall.ledger.proposed', { proposer, approver })
}

function State({ t, line: { withdrawn, appeal } }: Of) {
  if (appeal !== null && appeal.ruling === null)
    return (
      <Mark icon="alert" tone="look">
        {t('hall.ledger.appealed', { by: appeal.by, reason: appeal.reason })}
      </Mark>
    )
  if (appeal !== null && appeal.ruling !== null) return t(`hall.ledger.${appeal.ruling}`, { why: appeal.why ?? '' })
  if (withdrawn === null) return t('reconciliation.penalty.inForce')
  return (
    <Mark icon="returned" tone="quiet">
      {t('reconciliation.penalty.withdrawn', { reason: withdrawn })}
    </Mark>
  )
}

function Actions({ t, line, onWithdraw, onAppeal }: Of & Acts) {
  const { number, withdrawn, appeal } = line
  if (withdrawn !== null) return null
  const isOpen = appeal !== null && appeal.ruling === null
  return (
    <span className={css.actions}>
      <Button label={t(isOpen ? 'hall.ledger.ruleOf' : 'hall.ledger.appealOf', { number })} onPress={() => onAppeal(line)}>
        {t(isOpen ? 'hall.ledger.rule' : 'hall.ledger.appeal')}
      </Button>
      {!isOpen && (
        <Button label={t('reconciliation.penalty.withdrawOf', { number })} onPress={() => onWithdraw(line)}>
          {t('reconciliation.penalty.withdraw')}
        </Button>
      )}
    </span>
  )
}
