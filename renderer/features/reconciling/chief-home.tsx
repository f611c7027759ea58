/** The chief's page of a panel: the questions on the left, every sheet on the right, and what is in hand over both. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryId, PanelId, TrackId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AcceptAll } from './accept-all.tsx'
import { AlertDialog } from './alert-dialog.tsx'
import { AlertList } from './alert-list.tsx'
import { CalibrationReport } from './calibration-report.tsx'
import { Certify } from './certify.tsx'
import css from './chief-home.module.css'
import { Editions } from './editions.tsx'
import { EntryAlerts } from './entry-alerts.tsx'
import { EntryPage } from './entry-page.tsx'
import floorCss from './floor-strip.module.css'
import { FloorStrip } from './floor-strip.tsx'
import { acceptableCells } from './matrix-rows.ts'
import { MatterList } from './matter-list.tsx'
import { NearLines } from './near-lines.tsx'
import type { Matter } from './open-matter.ts'
import { PanelMatrix } from './panel-matrix.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { type Question, QuestionsColumn } from './questions-column.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'
import { TieDialog } from './tie-dialog.tsx'

type Props = Readonly<{
  panel: PanelId
  /** Whoever is signed in may look, but not decide. */
  readOnly?: boolean
  /** Whoever is signed in may open the certified panel again. */
  mayReopen?: boolean
  /** How the score of an entry came about; another feature knows. */
  why?: ((track: TrackId, result: EntryResult, onClose: () => void) => ReactNode) | undefined
}>

const again = ['sheets.changed', 'setup.changed', 'hall.changed'] as const
/** Until they are read nothing is said of them. */
const noAlerts = { isCertified: false, mustBeClosed: false, alerts: [], limits: [] }

export function ChiefHome({ panel, readOnly = false, mayReopen = !readOnly, why }: Props) {
  const { t } = useTranslation()
  const [progress, askProgress] = useAsked('panel.progress', { panel }, again)
  const [questions, askQuestions] = useAsked('panel.questions', { panel }, again)
  const [requests] = useAsked('change.list', { panel }, again)
  const [alerts] = useAsked('alert.list', { panel }, again)
  const [proposals] = useAsked('proposal.list', { panel }, ['hall.changed', 'sheets.changed'])
  const [list, setList] = useState<Question>()
  const [matter, setMatter] = useState<Matter>()
  const [place, setPlace] = useState(0)
  const [entry, setEntry] = useState<EntryId>()
  const ask = () => {
    askProgress()
    askQuestions()
  }
  if (progress.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, progress.refused)} />
  if (questions.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, questions.refused)} />
  if (progress.state === 'loading' || questions.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />

  const { isCertified, entries } = progress.value
  const locked = readOnly || isCertified
  const { blockers, acceptable } = questions.value
  const listed = alerts.state === 'ready' ? alerts.value : noAlerts
  const open = listed.alerts.filter(({ closed }) => closed === null)
  const far = new Set<string>(open.flatMap(({ sheet }) => sheet ?? []))
  const close = () => setMatter(undefined)
  const proposal =
    proposals.state === 'ready' && matter?.kind === 'proposal' ? proposals.value.find(each => each.entry === matter.entry) : undefined
  if (entry !== undefined)
    return (
      <EntryPage
        key={entry}
        panel={panel}
        entry={entry}
        readOnly={locked}
        alerts={<EntryAlerts panel={panel} entry={entry} readOnly={locked} />}
        why={why && ((result, onClose) => why(progress.value.track, result, onClose))}
        onEntry={setEntry}
        onLeave={() => setEntry(undefined)}
      />
    )
  return (
    <div className={floorCss.home}>
      <div className={floorCss.bar}>
        <FloorStrip progress={progress.value} locked={locked} />
        <CalibrationReport progress={progress.value} />
      </div>
      <div className={css.page}>
        <QuestionsColumn
          questions={questions.value}
          alerts={listed}
          requests={requests.state === 'ready' ? requests.value : []}
          isCertified={isCertified}
          onOpen={setMatter}
          onList={setList}
          lines={!blockers.some(({ blocker }) => blocker === 'sheet-pending') && <NearLines panel={panel} onEntry={setEntry} />}
        >
          <Editions panel={panel} mayReopen={mayReopen} onDone={ask} />
          {readOnly && !isCertified && (
            <Notice tone="info" title={t('chief.watching')}>
              {t('chief.watchingText')}
            </Notice>
          )}
          {!locked && (
            <>
              <AcceptAll
                panel={panel}
                acceptable={acceptable}
                far={acceptableCells(entries).filter(({ sheet }) => far.has(sheet)).length}
                onDone={ask}
              />
              <Certify
                progress={progress.value}
                blocked={blockers.length}
                far={open.length}
                onBlocked={() => setList('blocked')}
                onDone={ask}
              />
            </>
          )}
        </QuestionsColumn>
        <PanelMatrix
          progress={progress.value}
          far={far}
          place={place}
          onPlace={setPlace}
          onSheet={sheet => setMatter({ kind: 'sheet', sheet })}
          onEntry={setEntry}
        />
        {list === 'disagreement' && (
          <AlertList
            listed={listed}
            open={matter === undefined}
            onAlert={alert => setMatter({ kind: 'alert', alert })}
            onClose={() => setList(undefined)}
          />
        )}
        {list && list !== 'disagreement' && (
          <MatterList
            key={list}
            question={list}
            questions={questions.value}
            open={matter === undefined}
            onOpen={setMatter}
            onClose={() => setList(undefined)}
          />
        )}
        {matter?.kind === 'sheet' && (
          <SheetDialog key={matter.sheet} panel={panel} sheet={matter.sheet} readOnly={locked} onClose={close} />
        )}
        {matter?.kind === 'alert' && (
          <AlertDialog
            key={matter.alert}
            panel={panel}
            alert={matter.alert}
            readOnly={locked}
            onSheet={sheet => setMatter({ kind: 'sheet', sheet })}
            onClose={close}
          />
        )}
        {proposal && <ProposalDialog panel={panel} proposal={proposal} readOnly={locked} onClose={close} onDone={ask} />}
        {matter?.kind === 'tie' && <TieDialog panel={panel} matter={matter.tie} readOnly={locked} onClose={close} onDecided={ask} />}
        {matter?.kind === 'stop' && <StopDialog panel={panel} matter={matter.stop} readOnly={locked} onClose={close} onDecided={ask} />}
      </div>
    </div>
  )
}
