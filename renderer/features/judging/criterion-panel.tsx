/** The criterion in hand: its descriptor bands or levels; a press sets the mark they stand for. */
import { useTranslation } from 'react-i18next'
import type { Criterion, Rubric } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import css from './criterion-panel.module.css'
import { bandMark } from './mark-entry.ts'
import { give, giveBand, shownMark, useEditor } from './sheet-editor.ts'

type Props = Readonly<{ criterion: Criterion; rubric: Rubric; canWrite: boolean }>

export function CriterionPanel({ criterion, rubric, canWrite }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const mark = shownMark(editor, criterion.id)
  const group = rubric.groups.find(each => each.criteria.includes(criterion))
  const step = criterion.kind === 'levels' ? 1000 : criterion.step
  const index = (group?.criteria.indexOf(criterion) ?? 0) + 1
  return (
    <div className={css.panel}>
      <p className={css.group}>
        {group && say(group.name)}　{t('judging.sheet.item', { index, of: group?.criteria.length ?? 1 })}
      </p>
      <h2 className={css.name}>{say(criterion.name)}</h2>
      {criterion.kind === 'levels' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid item of this size
        <div className={css.levels} role="group" aria-label={t('judging.sheet.levels')}>
          {criterion.levels.map(({ label, points }) => (
            <button
              key={label}
              type="button"
              className={css.level}
              aria-pressed={mark === points}
              disabled={!canWrite}
              onMouseDown={event => event.preventDefault()}
              onClick={() => give(points)}
            >
              <b>{label}</b>
              <span>{pointsText(points)}</span>
            </button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className={css.bands} role="group" aria-label={t('judging.sheet.bands')}>
        {criterion.bands.map(band => {
          const holds = mark !== undefined && mark >= band.from && mark <= band.to
          return (
            <button
              key={band.grade}
              type="button"
              className={css.band}
              aria-pressed={holds}
              disabled={!canWrite}
              onMouseDown={event => event.preventDefault()}
              onClick={() => giveBand(band)}
            >
              <b className={css.grade}>{band.grade}</b>
              <span className={css.text}>{band.text}</span>
              <span className={css.range}>
                {t('judging.sheet.range', { min: pointsText(band.from, step), max: pointsText(band.to, step) })}
                <small>{t('judging.sheet.take', { mark: pointsText(bandMark(criterion, band), step) })}</small>
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
