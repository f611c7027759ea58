/** What stands in a page while it is not there: that it is being read, or why it cannot be. Knows no page. */
import { useTranslation } from 'react-i18next'
import type { RefusalName } from '../../shared/contract/index.ts'
import type { Loadable } from '../lib/loadable.ts'
import { refusalSentence } from '../lib/refusal-sentence.ts'
import { Notice } from './notice.tsx'
import css from './waiting.module.css'

type Props = Readonly<{ on: Exclude<Loadable<never, RefusalName>, { state: 'ready' }> }>

export function Waiting({ on }: Props) {
  const { t } = useTranslation()
  if (on.state === 'refused') return <Notice tone="wrong" title={refusalSentence(t, on.refused)} />
  return <p className={css.waiting}>{t('common.work.loading')}</p>
}
