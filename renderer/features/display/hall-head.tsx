/** The two lines over every page of the hall: which panel and part, and who. */
import { useTranslation } from 'react-i18next'
import type { HallEntry, HallHead } from '../../../shared/contract/displays.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import css from './hall.module.css'

type Props = Readonly<{
  head: HallHead
  entry?: HallEntry
  /** Whether what is below are scores: then their part and maximum are said. */
  isScore?: boolean
}>

export function HeadLines({ head, entry, isScore = false }: Props) {
  const { t } = useTranslation()
  const say = useName()
  return (
    <header>
      <p className={css.head}>
        <span className={css.panel}>{head.panel}</span>
        {isScore && <span>{head.part === null ? t('display.hall.whole') : say(head.part)}</span>}
        {isScore && head.max !== null && <span>{t('display.hall.max', { max: pointsText(head.max) })}</span>}
      </p>
      {entry && <WhoLine entry={entry} />}
    </header>
  )
}

function WhoLine({ entry: { number, name, school } }: Readonly<{ entry: HallEntry }>) {
  return (
    <p className={css.who}>
      <b className={css.number}>{number}</b>
      {name !== null && <b className={css.name}>{name}</b>}
      {school !== null && <span className={css.school}>{school}</span>}
    </p>
  )
}
