/** The deductions for time that wait for the chief, above the ledger; each leads to its decision. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../shared/contract/halls.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'

type Props = Readonly<{ panel: PanelId; readOnly: boolean; onDone: () => void }>

export function OpenProposals({ panel, readOnly, onDone }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [asked] = useAsked('proposal.list', { panel }, ['hall.changed', 'sheets.changed'])
  const [inHand, setInHand] = useState<Proposal>()
  if (asked.state !== 'ready' || asked.value.length === 0) return null
  return (
    <>
      <Notice
        tone="look"
        title={t('hall.proposals.title')}
        actions={asked.value.map(proposal => (
          <Button key={`${proposal.entry} ${proposal.part}`} icon="clock" onPress={() => setInHand(proposal)}>
            {t('hall.proposals.open', { number: proposal.number })} {name(proposal.partName)}
          </Button>
        ))}
      />
      {inHand && (
        <ProposalDialog panel={panel} proposal={inHand} readOnly={readOnly} onClose={() => setInHand(undefined)} onDone={onDone} />
      )}
    </>
  )
}
