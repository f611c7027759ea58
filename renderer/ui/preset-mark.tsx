/** How far the rules of a track can be trusted, as a sign and words. */
import { useTranslation } from 'react-i18next'
import type { PresetStatus } from '../../shared/domain/track.ts'
import type { IconName } from './icons.tsx'
import { Mark, type Tone } from './mark.tsx'

const looks: Readonly<Record<PresetStatus, Readonly<{ icon: IconName; tone: Tone }>>> = {
  'official-like': { icon: 'shield', tone: 'done' },
  secondary: { icon: 'info', tone: 'draft' },
  partial: { icon: 'alert', tone: 'look' },
  proposed: { icon: 'alert', tone: 'look' },
}

export function PresetMark({ status }: Readonly<{ status: PresetStatus }>) {
  const { t } = useTranslation()
  return <Mark {...looks[status]}>{t(`workbook.rules.origin.statuses.${status}`)}</Mark>
}
