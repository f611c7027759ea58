/** How a tie was broken: what was compared, and the values of all who were tied, best first. Compares nothing. */
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../lib/exact-words.ts'
import { useName } from '../../lib/use-name.ts'
import { ProofStep } from '../../ui/proof-step.tsx'
import type { StepOf } from './proof-lines.ts'

type Props = Readonly<{ number: number; step: StepOf<'tie-broken'>; entry: EntryId; results: TrackResults }>

export function TieLine({ number, step, entry, results }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const { step: rule, compared } = step
  const isDecision = rule.by === 'decision'
  const least = rule.by === 'more-decimals' ? rule.places : 0
  const part = rule.by === 'part' ? results.track.parts.find(({ id }) => id === rule.part)?.name : undefined
  const about = { part: part ? name(part) : '', places: least, reason: step.reason ?? '' }
  const numberOf = (id: EntryId) => results.entries.find(each => each.id === id)?.number ?? id
  const said = compared.map(each => {
    const value = exactWords(fromText(each.value), least)
    const who = numberOf(each.entry)
    return (
      <span key={each.entry}>
        {isDecision
          ? t('explanation.tie-broken.decided', { number: who, place: value })
          : t('explanation.tie-broken.compared', { number: who, value })}
      </span>
    )
  })
  const own = compared.find(each => each.entry === entry)
  const value = own === undefined ? '' : exactWords(fromText(own.value), least)
  return (
    <ProofStep
      number={number}
      sentence={t(`explanation.tie-broken.${rule.by}`, about)}
      arithmetic={said.flatMap((each, at) => (at === 0 ? [each] : [t('explanation.comma'), each]))}
      value={isDecision ? t('explanation.tie-broken.place', { place: value }) : value}
    />
  )
}
