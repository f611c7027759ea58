/** The document of a job, laid out for paper. Says when it is: with its foot, and with every typeface that it needs. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintDocument } from '../../../shared/contract/print-documents.ts'
import { CertificatePage } from './certificate.tsx'
import { JudgeSheetPages } from './judge-sheets.tsx'
import { footTexts, setFoot } from './page-foot.ts'
import { PanelSummaryPages } from './panel-summary.tsx'
import { PaperSheetPages } from './paper-sheets.tsx'
import { RankingPages } from './ranking.tsx'
import { UnresolvedPages } from './unresolved.tsx'

type Props = Readonly<{ document: PrintDocument; onLaidOut: () => void }>

export function PrintedDocument({ document, onLaidOut }: Props) {
  const { t } = useTranslation()
  const layOut = useEffectEvent(() => void setFoot(footTexts(t, document.head)).then(onLaidOut))
  useEffect(() => layOut(), [])
  return <Pages document={document} />
}

function Pages({ document }: Pick<Props, 'document'>) {
  switch (document.document) {
    case 'blank-paper':
    case 'filled-paper':
      return <PaperSheetPages {...document} />
    case 'judge-sheets':
      return <JudgeSheetPages {...document} />
    case 'panel-summary':
      return <PanelSummaryPages {...document} />
    case 'ranking':
      return <RankingPages {...document} />
    case 'unresolved':
      return <UnresolvedPages {...document} />
    case 'certificate':
      return <CertificatePage {...document} />
  }
}
