/** The rows of the paper in its own layout: groups, criteria, the sum, and the total that the judge wrote. Counts nothing but sums of marks. */
import { Fragment, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CriteriaGroup, criteriaOf, type Rubric } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Icon } from '../../ui/icons.tsx'
import css from './key-form.module.css'
import { blanksOf, type Keying, marksOf, type RowValue, shownValue, sumOf, totalGap, writtenTotalOf } from './paper-keying.ts'

type Props = Readonly<{ rubric: Rubric; state: Keying; onChoose: (at: number) => void }>

export function KeyForm({ rubric, state, onChoose }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const inHand = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row in hand is what brings it into sight
  useEffect(() => void inHand.current?.scrollIntoView?.({ block: 'nearest' }), [state.at])
  const marks = marksOf(state)
  const ids = criteriaOf(rubric).map(({ id }) => id)
  const sumOfGroup = ({ criteria }: CriteriaGroup) => criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0)
  const row = (at: number, label: string, value: RowValue) => ({
    ...(at === state.at && { ref: inHand }),
    className: css.row,
    'aria-current': at === state.at || undefined,
    'aria-label': label,
    'data-wrong': (at === state.at && state.problem !== undefined) || undefined,
    'data-none': (value === undefined && !(at === state.at && state.typed !== '')) || undefined,
    // A press must not keep the focus: Enter would then choose the row again instead of going to the next.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: () => onChoose(at),
  })
  const words = (at: number, value: RowValue) => {
    if (at === state.at && state.typed !== '') return state.typed
    if (value === undefined) return t('papers.key.nothing')
    return value === null ? t('papers.key.blank') : pointsText(value)
  }
  const total = ids.length
  const written = writtenTotalOf(state)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a scrolling grid item in Chromium without a wrapper
    <div className={css.form} role="group" aria-label={t('papers.key.form')}>
      {rubric.groups.map(group => (
        <Fragment key={group.id}>
          <div className={css.group}>
            <h2>{say(group.name)}</h2>
            <span className={css.subtotal}>{pointsText(sumOfGroup(group))}</span>
            <small className={css.max}>{t('papers.key.of', { max: pointsText(group.max) })}</small>
          </div>
          {group.criteria.map(criterion => {
            const at = ids.indexOf(criterion.id)
            const value = shownValue(state, at)
            const said = words(at, value)
            const label = t('papers.key.item', { criterion: say(criterion.name), max: pointsText(criterion.max), value: said })
            return (
              <button key={criterion.id} type="button" {...row(at, label, value)}>
                <span className={css.name}>{say(criterion.name)}</span>
                <span className={css.value}>{said}</span>
                <small className={css.max}>{t('papers.key.of', { max: pointsText(criterion.max) })}</small>
              </button>
            )
          })}
        </Fragment>
      ))}
      <div className={css.foot}>
        <div className={css.sum}>
          <h2>{t('papers.key.sum')}</h2>
          <output className={css.subtotal}>{pointsText(sumOf(state))}</output>
          <small className={css.max}>{t('papers.key.of', { max: pointsText(rubric.max) })}</small>
        </div>
        <button type="button" {...row(total, t('papers.key.writtenItem', { value: words(total, written) }), written)} data-total>
          <span className={css.name}>
            {t('papers.key.written')} <Agreement state={state} />
          </span>
          <span className={css.value}>{words(total, written)}</span>
          <small className={css.max}>{t('papers.key.of', { max: pointsText(rubric.max) })}</small>
        </button>
      </div>
    </div>
  )
}

/** Whether the written total fits, as soon as everything above it is keyed. */
function Agreement({ state }: Readonly<{ state: Keying }>) {
  const { t } = useTranslation()
  const written = writtenTotalOf(state)
  const isThrough = state.values.slice(0, -1).every(value => value !== undefined)
  if (written === undefined || !isThrough) return null
  if (written === null) return <span className={css.fits}>{t('papers.key.noTotal')}</span>
  if (totalGap(state) > 0 || blanksOf(state) > 0) return null
  return (
    <span className={css.fits}>
      <Icon name="tick" /> {t('papers.key.agree')}
    </span>
  )
}
