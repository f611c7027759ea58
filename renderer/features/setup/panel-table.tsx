/** The panels of a track, each with how many sheets are sealed and accepted of those that are to come. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelOverview } from '../../../shared/contract/setups.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { AnchorDialog } from './anchor-dialog.tsx'
import css from './panel-table.module.css'

type Props = Readonly<{
  name: string
  panels: readonly PanelOverview[]
  /** The organizer, until the rules are frozen. */
  mayAnchor: boolean
  /** Somebody wants to look into a panel. */
  onPanel: (panel: PanelOverview) => void
}>

export function PanelTable({ name, panels, mayAnchor, onPanel }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<PanelOverview>()
  const hasAnchors = mayAnchor || panels.some(({ anchor }) => anchor !== null)
  const columns: readonly Column<PanelOverview>[] = [
    {
      key: 'panel',
      head: t('setup.overview.panel'),
      cell: panel => (
        <>
          {panel.name}
          <small className={css.small}>{panel.venue}</small>
        </>
      ),
    },
    { key: 'chief', head: t('setup.overview.chief'), cell: panel => panel.chiefName },
    {
      key: 'size',
      head: t('setup.overview.size'),
      width: 'narrow',
      cell: ({ judges, entries }) => t('setup.overview.sizeOf', { judges, entries }),
    },
    { key: 'progress', head: t('setup.overview.progress'), width: 'wide', cell: panel => <Bar panel={panel} /> },
    { key: 'sealed', head: t('setup.overview.sealed'), numeric: true, strong: 'value', cell: panel => panel.sealed },
    { key: 'accepted', head: t('setup.overview.accepted'), numeric: true, strong: 'value', cell: panel => panel.accepted },
    { key: 'expected', head: t('setup.overview.expected'), numeric: true, strong: 'value', cell: panel => panel.expected },
    // Most tracks have no such lecture: once frozen, no room is kept for it.
    ...(hasAnchors ? [anchorColumn(t('setup.anchor.column'), mayAnchor ? setChosen : undefined)] : []),
    {
      key: 'certified',
      head: t('setup.overview.certification'),
      width: 'narrow',
      cell: ({ isCertified }) => (
        <Mark icon={isCertified ? 'received' : 'unmarked'} tone={isCertified ? 'done' : 'quiet'}>
          {isCertified ? t('setup.overview.certified') : t('setup.overview.uncertified')}
        </Mark>
      ),
    },
    {
      key: 'look',
      head: '',
      width: 'narrow',
      cell: panel => (
        <Button look="bare" icon="right" label={t('setup.overview.lookOf', { panel: panel.name })} onPress={() => onPanel(panel)}>
          {t('setup.overview.look')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('setup.overview.panelOf', { track: name })}
        columns={columns}
        rows={panels}
        rowKey={panel => panel.id}
        empty={<p className={css.none}>{t('setup.overview.noPanels')}</p>}
      />
      {chosen && <AnchorDialog panel={chosen} title={chosen.anchor} onClose={() => setChosen(undefined)} />}
    </>
  )
}

function anchorColumn(head: string, onChoose: ((panel: PanelOverview) => void) | undefined): Column<PanelOverview> {
  return { key: 'anchor', head, cell: panel => <Anchor panel={panel} onChoose={onChoose} /> }
}

function Anchor({ panel, onChoose }: Readonly<{ panel: PanelOverview; onChoose: ((panel: PanelOverview) => void) | undefined }>) {
  const { t } = useTranslation()
  const { name, anchor } = panel
  const verb = anchor === null ? 'set' : 'change'
  return (
    <>
      {anchor}
      {anchor === null && onChoose === undefined && t('setup.anchor.none')}
      {onChoose && (
        <Button look="bare" label={t(`setup.anchor.${verb}Of`, { panel: name })} onPress={() => onChoose(panel)}>
          {t(`setup.anchor.${verb}`)}
        </Button>
      )}
    </>
  )
}

function Bar({ panel: { sealed, accepted, expected } }: Readonly<{ panel: PanelOverview }>) {
  const { t } = useTranslation()
  const of = Math.max(expected, 1)
  return (
    <svg
      className={css.bar}
      role="img"
      aria-label={t('setup.overview.progressOf', { sealed, accepted, expected })}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
    >
      <rect className={css.all} width="100" height="8" />
      <rect className={css.sealed} width={(sealed * 100) / of} height="8" />
      <rect className={css.accepted} width={(accepted * 100) / of} height="8" />
    </svg>
  )
}
