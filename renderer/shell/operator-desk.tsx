/** The places of whoever signed in at the operator window, by role. Composes features; knows none from inside. */
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../shared/contract/sessions.ts'
import type { PanelOverview } from '../../shared/contract/setups.ts'
import type { PanelId, TrackId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { EntryResult } from '../../shared/domain/result.ts'
import { Hall } from '../features/display/hall.tsx'
import { ExportPage } from '../features/exporting/export-page.tsx'
import { HallPage } from '../features/hall/hall-page.tsx'
import { PapersPage } from '../features/papers/papers-page.tsx'
import { PresentingPage } from '../features/presenting/presenting-page.tsx'
import { PrintPage } from '../features/printing/print-page.tsx'
import { ChiefHome } from '../features/reconciling/chief-home.tsx'
import { PenaltiesPage } from '../features/reconciling/penalties-page.tsx'
import { ResultsPage } from '../features/results/results-page.tsx'
import { WhyOfEntry } from '../features/results/why-of-entry.tsx'
import { EntriesPage } from '../features/setup/entries-page.tsx'
import { OverviewPage } from '../features/setup/overview-page.tsx'
import { PeoplePage } from '../features/setup/people-page.tsx'
import { TrackPage } from '../features/setup/track-page.tsx'
import { StatisticsOfPanels } from '../features/statistics/statistics-of-panels.tsx'
import { StatisticsPage } from '../features/statistics/statistics-page.tsx'
import { clearToasts } from '../ui/toast.tsx'
import { OperatorBar } from './operator-bar.tsx'
import { OperatorShell } from './operator-shell.tsx'
import { OwnPanel } from './own-panel.tsx'
import css from './shell.module.css'
import { WatchedPanel } from './watched-panel.tsx'

type PlaceId =
  | 'overview'
  | 'tracks'
  | 'entries'
  | 'people'
  | 'results'
  | 'statistics'
  | 'export'
  | 'prints'
  | 'home'
  | 'penalties'
  | 'hall'
  | 'papers'
  | 'display'
type Props = Readonly<{ session: Session; place: ReactNode; person: ReactNode; role: ReactNode }>

const placesOf: Readonly<Partial<Record<Role, readonly PlaceId[]>>> = {
  organizer: ['overview', 'tracks', 'entries', 'people', 'results', 'display', 'statistics', 'export', 'prints'],
  chief: ['home', 'hall', 'penalties', 'papers', 'results', 'display', 'statistics', 'export', 'prints'],
  supervisor: ['overview', 'results', 'statistics', 'export', 'prints'],
  timekeeper: ['hall'],
  recorder: ['papers', 'prints'],
}

const whyOfEntry = (track: TrackId, entry: EntryResult, onClose: () => void) => <WhyOfEntry track={track} entry={entry} onClose={onClose} />

/** Their pages begin with a choice or a table, not with a title. */
const untitled: readonly PlaceId[] = ['tracks', 'entries', 'home', 'hall']

export function OperatorDesk({ session, ...bar }: Props) {
  const { t } = useTranslation()
  const places = placesOf[session.as] ?? []
  const [chosen, setChosen] = useState<PlaceId>()
  const [panel, setPanel] = useState<PanelId>()
  const [watched, setWatched] = useState<PanelOverview>()
  useEffect(() => clearToasts, [])
  const navigate = (id: PlaceId) => {
    clearToasts()
    setChosen(id)
    setWatched(undefined)
  }
  const current = chosen ?? places[0]
  const ofPanel = (page: (panel: PanelId) => ReactNode) => (
    <OwnPanel chief={session.person} chosen={panel} onChoose={setPanel}>
      {page}
    </OwnPanel>
  )
  const pages: Readonly<Record<PlaceId, () => ReactNode>> = {
    overview: () =>
      watched === undefined ? (
        <OverviewPage mayFreeze={session.as === 'organizer'} onPanel={setWatched} />
      ) : (
        <WatchedPanel name={watched.name} onLeave={() => setWatched(undefined)}>
          <ChiefHome panel={watched.id} readOnly mayReopen={session.as === 'organizer'} why={whyOfEntry} />
        </WatchedPanel>
      ),
    tracks: () => <TrackPage mayChange={session.as === 'organizer'} />,
    entries: () => <EntriesPage />,
    people: () => <PeoplePage />,
    results: () => <ResultsPage mayDecide={session.as === 'organizer'} />,
    statistics: () => (session.as === 'chief' ? ofPanel(own => <StatisticsPage key={own} panel={own} />) : <StatisticsOfPanels />),
    export: () => <ExportPage />,
    prints: () => <PrintPage as={session.as} />,
    home: () => ofPanel(own => <ChiefHome key={own} panel={own} why={whyOfEntry} />),
    papers: () => (session.as === 'chief' ? ofPanel(own => <PapersPage key={own} as="chief" panel={own} />) : <PapersPage as="recorder" />),
    hall: () => (session.as === 'chief' ? ofPanel(own => <HallPage key={own} panel={own} />) : <HallPage />),
    display: () => <PresentingPage hall={page => <Hall page={page} />} />,
    penalties: () => ofPanel(own => <PenaltiesPage key={own} panel={own} />),
  }
  return (
    <OperatorShell
      {...bar}
      nav={places.map(id => ({ id, label: t(`operator.places.${id}`) }))}
      current={current}
      onNavigate={navigate}
      actions={<OperatorBar isSignedIn />}
    >
      {current && untitled.includes(current) && <h1 className={css.said}>{t(`operator.places.${current}`)}</h1>}
      {current && pages[current]()}
    </OperatorShell>
  )
}
