/** The rubric of a part as it stands on paper: groups, criteria, what each may be given, and the bands. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Part } from '../../../shared/domain/part.ts'
import type { Band, Criterion } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import css from './rubric-table.module.css'

export function RubricTable({ part }: Readonly<{ part: Part }>) {
  const { t } = useTranslation()
  const say = useName()
  return (
    <section className={css.rubric}>
      <h2 className={css.heading}>
        {say(part.name)}
        <span className={css.max}>{t('setup.track.max', { points: pointsText(part.rubric.max) })}</span>
      </h2>
      {part.rubric.groups.map(group => (
        <div key={group.id} className={css.group}>
          <h3 className={css.name}>
            {say(group.name)}
            <span className={css.max}>{t('setup.track.max', { points: pointsText(group.max) })}</span>
          </h3>
          <ul className={css.criteria}>
            {group.criteria.map(criterion => (
              <li key={criterion.id} className={css.criterion}>
                <span className={css.words}>{say(criterion.name)}</span>
                <span className={css.marks}>{allowed(t, criterion)}</span>
                {criterion.bands.length > 0 && <Bands bands={criterion.bands} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Bands({ bands }: Readonly<{ bands: readonly Band[] }>) {
  const { t } = useTranslation()
  return (
    <ul className={css.bands} aria-label={t('setup.track.bands')}>
      {bands.map(({ grade, from, to, text }) => (
        <li key={grade} className={css.band}>
          <b>{grade}</b> <span className={css.range}>{bandRange(t, { from, to })}</span> {text}
        </li>
      ))}
    </ul>
  )
}

function bandRange(t: TFunction, { from, to }: Pick<Band, 'from' | 'to'>): string {
  return from === to
    ? t('setup.track.bandOne', { to: pointsText(to) })
    : t('setup.track.band', { from: pointsText(from), to: pointsText(to) })
}

function allowed(t: TFunction, criterion: Criterion): string {
  if (criterion.kind === 'levels')
    return criterion.levels
      .map(({ label, points }) => t('setup.track.level', { label, points: pointsText(points) }))
      .join(t('workbook.comma'))
  const max = t('setup.track.max', { points: pointsText(criterion.max) })
  const range =
    criterion.kind === 'range' ? t('setup.track.range', { least: pointsText(criterion.min), most: pointsText(criterion.max) }) : max
  return `${range} · ${t('setup.track.step', { step: pointsText(criterion.step) })}`
}
