/** The contest files that main knows of, each a row that opens it. */
import { useTranslation } from 'react-i18next'
import { useAsked } from '../../lib/use-asked.ts'
import { Icon } from '../../ui/icons.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './recent-contests.module.css'

type Props = Readonly<{ isBusy: boolean; onOpen: (file: string) => void }>

export function RecentContests({ isBusy, onOpen }: Props) {
  const { t } = useTranslation()
  const [recent] = useAsked('contest.recent', {}, ['contest.changed'])
  return (
    <section className={css.recent}>
      <h2 className={css.title}>{t('start.recent')}</h2>
      {recent.state !== 'ready' && <Waiting on={recent} />}
      {recent.state === 'ready' && recent.value.length === 0 && <p className={css.none}>{t('start.noRecent')}</p>}
      {recent.state === 'ready' && recent.value.length > 0 && (
        <ul>
          {recent.value.map(({ file, name }) => (
            <li key={file} className={css.row}>
              <button type="button" className={css.item} title={file} disabled={isBusy} onClick={() => onOpen(file)}>
                <Icon name="page" />
                <span className={css.name}>{name}</span>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
