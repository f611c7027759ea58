/** The tied entries in the order that is being agreed on, with buttons to move them. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { TieMatter } from './open-matter.ts'
import css from './tie-dialog.module.css'
import { moved, placesOf, type Ranked, shared } from './tie-order.ts'

type Props = Readonly<{
  order: Ranked<EntryId>
  numbers: TieMatter
  /** Without it the order can only be read. */
  onChange: ((order: Ranked<EntryId>) => void) | undefined
}>

export function TieOrder({ order, numbers, onChange }: Props) {
  const { t } = useTranslation()
  const places = placesOf(order)
  const numberOf = (entry: EntryId) => numbers.numbers[numbers.tie.entries.indexOf(entry)] ?? entry
  return (
    <section>
      <h3 className={css.title}>{t('reconciliation.tie.order')}</h3>
      <ol className={css.order}>
        {order.map(({ entry, shares }, at) => {
          const number = numberOf(entry)
          return (
            <li key={entry} className={css.entry}>
              <span className={css.place}>{t('reconciliation.tie.place', { place: places[at] ?? at + 1 })}</span>
              <b className={css.number}>{number}</b>
              {onChange && (
                <span className={css.moves}>
                  <MoveButton
                    label={t('reconciliation.tie.up', { number })}
                    icon="up"
                    disabled={at === 0}
                    onPress={() => onChange(moved(order, at, -1))}
                  />
                  <MoveButton
                    label={t('reconciliation.tie.down', { number })}
                    icon="down"
                    disabled={at === order.length - 1}
                    onPress={() => onChange(moved(order, at, 1))}
                  />
                </span>
              )}
              {onChange && at > 0 && (
                <span className={css.share}>
                  <Button
                    look="bare"
                    icon={shares ? 'tick' : 'tie'}
                    current={shares}
                    label={t('reconciliation.tie.shareOf', { number })}
                    onPress={() => onChange(shared(order, at))}
                  >
                    {t('reconciliation.tie.share')}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type MoveProps = Readonly<{ label: string; icon: 'up' | 'down'; disabled: boolean; onPress: () => void }>

function MoveButton({ label, icon, disabled, onPress }: MoveProps) {
  return (
    <button type="button" className={css.move} aria-label={label} disabled={disabled} onClick={onPress}>
      <Icon name={icon} />
    </button>
  )
}
