/** The awards, as far as they are told. Made-up winners stand in a coloured frame with a word over them. */
import { useTranslation } from 'react-i18next'
import type { HallPage, Winner } from '../../../shared/contract/displays.ts'
import { useName } from '../../lib/use-name.ts'
import css from './reveal-view.module.css'

type Page = Extract<HallPage, { page: 'reveal' }>
/** Of those told before, so many fit; the latest come first. */
const MOST_BEFORE = 40

export function RevealView({ page }: Readonly<{ page: Page }>) {
  const { t } = useTranslation()
  const say = useName()
  const { track, award, now, before, isRehearsal, isVeiled } = page
  const isTitle = now.length === 0 && !isVeiled
  return (
    <>
      <p className={css.head}>
        {award !== null && <span>{say(track)}</span>}
        {isRehearsal && <b className={css.rehearsal}>{t('display.rehearsing')}</b>}
      </p>
      <div className={css.middle}>
        <h1 className={css.award} data-large={isTitle || undefined}>
          {award === null ? say(track) : say(award)}
        </h1>
        {award === null && <p className={css.opening}>{t('display.hall.awards')}</p>}
        {isVeiled && <p className={css.veiled}>{t('display.hall.veiled')}</p>}
        <ul className={css.now} data-many={now.length > 2 || undefined}>
          {now.map(winner => (
            <li key={winner.number}>
              <b className={css.name}>
                <WinnerName winner={winner} isRehearsal={isRehearsal} />
              </b>
              <span className={css.of}>
                {!isRehearsal && winner.name !== null && winner.number} {winner.school}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {before.length > 0 && (
        <ul className={css.before} aria-label={t('display.hall.told')}>
          {before.slice(0, MOST_BEFORE).map(winner => (
            <li key={winner.number}>
              <WinnerName winner={winner} isRehearsal={isRehearsal} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function WinnerName({ winner: { number, name }, isRehearsal }: Readonly<{ winner: Winner; isRehearsal: boolean }>) {
  const { t } = useTranslation()
  return isRehearsal ? t('display.madeUp', { number }) : (name ?? number)
}
