/** The awards beside those by place, one press away from the results of a track. Gives no award. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import { type SideAwardInWords, sideAwardInWords } from '../../../shared/words/side-awards-in-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Mark } from '../../ui/mark.tsx'
import css from './side-awards.module.css'

type Props = Readonly<{ results: TrackResults }>

/** In a sheet of their own: under the table they would leave it four rows on a small screen. */
export function SideAwards({ results: { track, entries, sideAwards = [] } }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const [isOpen, setOpen] = useState(false)
  if (sideAwards.length === 0) return null
  const title = t('results.sideAwards.title')
  return (
    <div className={css.way}>
      <Button onPress={() => setOpen(true)}>{title}</Button>
      <Dialog open={isOpen} size="wide" onClose={() => setOpen(false)} title={title}>
        <div className={css.awards}>
          {sideAwards.map(given => (
            <Winners key={given.award} given={sideAwardInWords(given, { track, entries, language })} />
          ))}
        </div>
      </Dialog>
    </div>
  )
}

function Winners({ given: { name, winners, open } }: Readonly<{ given: SideAwardInWords }>) {
  const { t } = useTranslation()
  const title = useId()
  return (
    <div className={css.award}>
      <h3 id={title} className={css.name}>
        {name}
      </h3>
      {winners.length === 0 ? (
        <p className={css.none}>{t('results.sideAwards.none')}</p>
      ) : (
        <ul className={css.winners} aria-labelledby={title}>
          {winners.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <Mark icon="info" tone="look">
          {open}
        </Mark>
      )}
    </div>
  )
}
