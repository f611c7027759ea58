/** What the figures of one panel say, question by question. Advice only; hidden where the rules forbid it. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelFigures } from '../../../shared/contract/statistics.ts'
import type { PanelId, PartId } from '../../../shared/domain/ids.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { AgreementCard } from './agreement-card.tsx'
import { DistributionCard } from './distribution-card.tsx'
import { DriftCard } from './drift-card.tsx'
import { LinesCard } from './lines-card.tsx'
import { PanelsCard } from './panels-card.tsx'
import { SeverityCard } from './severity-card.tsx'
import { SpreadCard } from './spread-card.tsx'
import css from './statistics-page.module.css'

const again = ['sheets.changed', 'setup.changed'] as const

type Props = Readonly<{
  panel: PanelId
  /** Where somebody chooses among panels. */
  chooser?: ReactNode
}>

export function StatisticsPage({ panel, chooser }: Props) {
  const { t } = useTranslation()
  const [part, setPart] = useState<PartId>()
  const [asked] = useAsked('statistic.panel', part === undefined ? { panel } : { panel, part }, again)
  const isHidden = asked.state === 'refused' && asked.refused.refusal === 'statistics-hidden'
  return (
    <div className={css.page}>
      {asked.state === 'ready' ? (
        <Head figures={asked.value} onPart={setPart} chooser={chooser} />
      ) : (
        <div className={css.head}>
          <h1 className={css.title}>{t('statistics.title')}</h1>
          {chooser}
        </div>
      )}
      {isHidden && (
        <EmptyState icon="lock" title={t('statistics.hidden')}>
          {refusalSentence(t, asked.refused)}
        </EmptyState>
      )}
      {asked.state !== 'ready' && !isHidden && <Waiting on={asked} />}
      {asked.state === 'ready' && <Figures figures={asked.value} />}
    </div>
  )
}

type HeadProps = Readonly<{ figures: PanelFigures; onPart: (part: PartId) => void; chooser: ReactNode }>

function Head({
  figures: { name: panelName, trackName, part, parts, complete, entries, isProvisional, bins },
  onPart,
  chooser,
}: HeadProps) {
  const { t } = useTranslation()
  const name = useName()
  return (
    <>
      <div className={css.head}>
        <div className={css.called}>
          <h1 className={css.title}>{t('statistics.title')}</h1>
          <p className={css.of}>{t('statistics.of', { track: name(trackName), panel: panelName })}</p>
        </div>
        {chooser}
        {parts.length > 1 && (
          <div className={css.part} data-no-print>
            <Select
              label={t('statistics.part')}
              value={part}
              onChange={onPart}
              options={parts.map(each => ({ value: each.id, label: name(each.name) }))}
            />
          </div>
        )}
      </div>
      <div className={css.about}>
        <Mark icon="info" tone="quiet" strong>
          {t('statistics.advice')}
        </Mark>
        <p>{t('statistics.purpose')}</p>
        <p>{t('statistics.counted', { complete, entries })}</p>
      </div>
      {isProvisional && bins !== null && (
        <Notice tone="look" title={t('statistics.provisional', { count: complete })}>
          {t('statistics.provisionalText')}
        </Notice>
      )}
    </>
  )
}

function Figures({ figures }: Readonly<{ figures: PanelFigures }>) {
  const { t } = useTranslation()
  if (figures.bins === null)
    return (
      <EmptyState icon="ledger" title={t('statistics.nothing')}>
        {t('statistics.nothingText')}
      </EmptyState>
    )
  return (
    <div className={css.cards}>
      <SeverityCard figures={figures} />
      <AgreementCard figures={figures} />
      <SpreadCard figures={figures} />
      <LinesCard panel={figures.panel} />
      <div className={css.wide}>
        <DriftCard figures={figures} />
      </div>
      <div className={css.wide}>
        <DistributionCard judges={figures.judges} bins={figures.bins} />
      </div>
      <div className={css.wide}>
        <PanelsCard figures={figures} />
      </div>
    </div>
  )
}
