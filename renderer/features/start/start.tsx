/** What there is to do while no contest is open: make one, open one, look at a sample. Knows nothing of what is inside a contest. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refused } from '../../../shared/answer.ts'
import type { RefusalName } from '../../../shared/contract/index.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Notice } from '../../ui/notice.tsx'
import { CreateContest } from './create-contest.tsx'
import { RecentContests } from './recent-contests.tsx'
import { Samples } from './samples.tsx'
import css from './start.module.css'
import { WayIn } from './way-in.tsx'

/** What opens a contest, whichever way. */
export type Opening = () => Promise<Readonly<{ ok: true }> | Refused<RefusalName>>

type Props = Readonly<{
  /** Under everything: preferences, as a rule. */
  foot?: ReactNode
}>

export function Start({ foot }: Props) {
  const { t } = useTranslation()
  const [isMaking, setIsMaking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [refused, setRefused] = useState<Refused<RefusalName>>()
  // Once a contest is open main says so, and this page goes away.
  const open = async (opening: Opening) => {
    setIsBusy(true)
    setRefused(undefined)
    const reply = await opening().finally(() => setIsBusy(false))
    if (!reply.ok && reply.refusal !== 'nothing-chosen') setRefused(reply)
  }
  if (isMaking) return <CreateContest onBack={() => setIsMaking(false)} />
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1 className={css.title}>{t('start.title')}</h1>
        <p className={css.lead}>{t('start.lead')}</p>
      </header>
      {refused && <Notice tone="wrong" title={refusalSentence(t, refused)} />}
      <div className={css.columns}>
        <section className={css.column}>
          <div className={css.ways}>
            <WayIn look="ink" name={t('start.create')} note={t('start.createNote')} disabled={isBusy} onPress={() => setIsMaking(true)} />
            <WayIn
              name={t('start.openFile')}
              note={t('start.openFileNote')}
              disabled={isBusy}
              onPress={() => void open(() => call('contest.open', {}))}
            />
          </div>
          <RecentContests isBusy={isBusy} onOpen={file => void open(() => call('contest.open', { file }))} />
        </section>
        <Samples isBusy={isBusy} onOpen={open} />
      </div>
      {foot && <div className={css.foot}>{foot}</div>}
    </div>
  )
}
