/** Which track a page shows: side by side, the first until another is chosen. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackOverview } from '../../../shared/contract/setups.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import { Waiting } from '../../ui/waiting.tsx'

/** More than these do not stand side by side. */
const manyTracks = 6

type Props = Readonly<{ children: (track: TrackOverview, choice: ReactNode) => ReactNode }>

export function TrackChoice({ children }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const [overview] = useAsked('contest.overview', {}, ['setup.changed'])
  const [chosen, setChosen] = useState<string>()
  if (overview.state !== 'ready') return <Waiting on={overview} />
  const track = overview.value.find(({ id }) => id === chosen) ?? overview.value[0]
  if (track === undefined) return <EmptyState icon="page" title={t('setup.overview.none')} />
  const options = overview.value.map(each => ({ value: each.id as string, label: say(each.name) }))
  const Choice = options.length > manyTracks ? Select : ToggleGroup
  return children(track, <Choice label={t('setup.track.choose')} value={track.id} options={options} onChange={setChosen} />)
}
