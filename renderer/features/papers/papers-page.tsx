/** The scoring desk: which panel's papers, and which of them is in hand. Composes the list, the keying and the third look. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId, PartId, SheetId } from '../../../shared/domain/ids.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { KeyPaper } from './key-paper.tsx'
import { PaperLists } from './paper-lists.tsx'
import css from './papers-page.module.css'
import { ThirdLook } from './third-look.tsx'

type Props = Readonly<{
  /** A recorder keys and looks; a chief looks. */
  as: 'recorder' | 'chief'
  /** The panel, where it is not to be chosen here. */
  panel?: PanelId
}>
type InHand = Readonly<{ doing: 'key' | 'look'; sheet: SheetId; saved?: string }>

export function PapersPage({ as, panel: own }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const [panels] = useAsked('paper.panels', {}, ['setup.changed'])
  const [chosen, setChosen] = useState<Readonly<{ panel: PanelId; sheet?: SheetId }>>()
  const choose = (id: PanelId) => setChosen({ panel: id })
  if (panels.state !== 'ready') return <Waiting on={panels} />
  const panel = own ?? chosen?.panel ?? panels.value[0]?.id
  if (panel === undefined)
    return (
      <EmptyState icon="people" title={t('papers.none')}>
        {t('papers.noneText')}
      </EmptyState>
    )
  const options = panels.value.map(({ id, name, trackName }) => ({ value: id, label: name, note: say(trackName) }))
  const choice = own === undefined && options.length > 1 && (
    <div className={css.choice}>
      <Select label={t('papers.panel')} value={panel} options={options} onChange={choose} />
    </div>
  )
  return <PanelPapers key={panel} as={as} panel={panel} start={chosen?.sheet} choice={choice} onElsewhere={setChosen} />
}

type PanelProps = Readonly<{
  as: Props['as']
  panel: PanelId
  /** The paper to begin with, found by its code. */
  start: SheetId | undefined
  choice: ReactNode
  /** A paper of another panel was found. */
  onElsewhere: (found: Readonly<{ panel: PanelId; sheet: SheetId }>) => void
}>

function PanelPapers({ as, panel, start, choice, onElsewhere }: PanelProps) {
  const [papers] = useAsked('paper.list', { panel }, ['papers.changed', 'sheets.changed', 'setup.changed'])
  const [inHand, take] = useState<InHand | undefined>(start && { doing: 'key', sheet: start })
  const [tab, setTab] = useState<string>(as === 'recorder' ? 'piles' : 'looks')
  // What this recorder keyed last of each part: a slip of one place is told by it.
  const [usual, setUsual] = useState<ReadonlyMap<PartId, Marks>>(new Map())
  if (papers.state !== 'ready') return <Waiting on={papers} />
  const leave = () => take(undefined)
  if (inHand?.doing === 'look') return <ThirdLook key={inHand.sheet} sheet={inHand.sheet} onLeave={leave} />
  const line = papers.value.sheets.find(({ sheet }) => sheet === inHand?.sheet)
  if (inHand !== undefined && line !== undefined)
    return (
      <KeyPaper
        key={inHand.sheet}
        papers={papers.value}
        line={line}
        usual={usual.get(line.part) ?? {}}
        saved={inHand.saved}
        onKept={marks => setUsual(new Map(usual).set(line.part, marks))}
        onNext={next => take(next === undefined ? undefined : { doing: 'key', sheet: next, saved: line.number })}
        onLeave={leave}
      />
    )
  return (
    <PaperLists
      {...{ as, choice, tab }}
      papers={papers.value}
      onTab={setTab}
      onKey={sheet => take({ doing: 'key', sheet })}
      onLook={sheet => take({ doing: 'look', sheet })}
      onFound={found => (found.panel === panel ? take({ doing: 'key', sheet: found.sheet }) : onElsewhere(found))}
    />
  )
}
