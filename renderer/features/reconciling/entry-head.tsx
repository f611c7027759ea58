/** The head of an entry's page: the way back, its neighbours in running order, and what the part in hand and the whole come to. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { EntryAtHand, PartAtHand } from '../../../shared/contract/entries-at-hand.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import type { ExactText } from '../../../shared/domain/quantity.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { reductionOf } from './entry-fates.ts'
import css from './entry-head.module.css'

type Props = Readonly<{
  entry: EntryAtHand
  part: PartAtHand
  onEntry: (entry: EntryId) => void
  onLeave: () => void
  onWhy?: (() => void) | undefined
}>

export function EntryHead({ entry, part, onEntry, onLeave, onWhy }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const { number, segment, place, of, previous, next, result } = entry
  const value = result.parts.find(each => each.part === part.id)?.value
  const reduced = reductionOf(result, part.id)
  const words = (exact: ExactText) => exactWords(fromText(exact), 2)
  return (
    <header className={css.head}>
      <Button look="bare" icon="left" onPress={onLeave}>
        {t('reconcile.back')}
      </Button>
      <div className={css.who}>
        <Button icon="left" disabled={previous === null} onPress={() => previous && onEntry(previous)} label={t('reconcile.previous')}>
          {''}
        </Button>
        <h2 className={css.number}>{number}</h2>
        {segment && <span className={css.segment}>{segment}</span>}
        <Button icon="right" disabled={next === null} onPress={() => next && onEntry(next)} label={t('reconcile.next')}>
          {''}
        </Button>
        <span className={css.place}>{t('reconcile.place', { place, of })}</span>
      </div>
      <dl className={css.values}>
        <div>
          <dt>{reduced ? t('reconcile.meanOf', { part: name(part.name), count: reduced.divisor }) : name(part.name)}</dt>
          <dd>{value === undefined ? t('reconcile.open') : words(value)}</dd>
        </div>
        <div>
          <dt>{result.rank === undefined ? t('reconcile.score') : t('reconcile.ranked', { rank: result.rank })}</dt>
          <dd>{result.score === undefined ? t('reconcile.open') : words(result.score)}</dd>
        </div>
      </dl>
      {onWhy && (
        <Button icon="ledger" onPress={onWhy}>
          {t('reconcile.why')}
        </Button>
      )}
    </header>
  )
}
