/** Why the rules give an entry no score, as a sentence. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { Blocker } from '../../shared/contract/reconciliations.ts'
import { useName } from './use-name.ts'

type Stop = Extract<Blocker, { blocker: 'result-stopped' }>

export function useStopSentence(): (stop: Stop) => string {
  const { t } = useTranslation()
  const name = useName()
  return ({ reason, isTrimmed, part, remaining, minimum }) => {
    const kind = reason === 'too-few' && isTrimmed ? 'trimmed' : reason
    const what = t(`chief.stop.${kind}`, { remaining, minimum })
    return part === null ? what : t('chief.stop.ofPart', { part: name(part), what })
  }
}
