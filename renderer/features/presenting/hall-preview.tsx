/** The hall's screen in small, as main answers it to the operator: of the awards without names. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HallPage } from '../../../shared/contract/displays.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Waiting } from '../../ui/waiting.tsx'
import css from './hall-preview.module.css'

type Props = Readonly<{ isCovered: boolean; hall: (page: HallPage) => ReactNode }>

export function HallPreview({ isCovered, hall }: Props) {
  const { t } = useTranslation()
  const [page] = useAsked('display.preview', {}, ['display.changed', 'sheets.changed', 'setup.changed', 'hall.changed'])
  return (
    <figure className={css.preview} data-covered={isCovered || undefined}>
      <figcaption className={css.caption}>{t(isCovered ? 'display.previewCovered' : 'display.preview')}</figcaption>
      <div className={css.screen}>{page.state === 'ready' ? hall(page.value) : <Waiting on={page} />}</div>
    </figure>
  )
}
