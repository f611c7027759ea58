/** The criterion in hand: its name, and below it what a press may give: a band, a level, or, where it has neither, a common mark. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { Band, Criterion, Rubric } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import css from './criterion-panel.module.css'
import { stepOf } from './ledger-sums.ts'
import { bandMark } from './mark-entry.ts'
import { give, giveBand } from './mark-typing.ts'
import { nameWidth } from './name-width.ts'
import { QuickMarks } from './quick-marks.tsx'
import { shownMark, useEditor } from './sheet-in-hand.ts'

type Props = Readonly<{ criterion: Criterion; rubric: Rubric; canWrite: boolean }>
type ChoiceProps = Readonly<{ criterion: Criterion; mark: Thousandths | undefined; canWrite: boolean }>

export function CriterionPanel({ criterion, rubric, canWrite }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const group = rubric.groups.find(each => each.criteria.includes(criterion))
  const of = group?.criteria.length ?? 1
  const index = (group?.criteria.indexOf(criterion) ?? 0) + 1
  const groupName = group && say(group.name)
  const choice = { criterion, mark: shownMark(editor, criterion.id), canWrite }
  return (
    <>
      <div className={css.heading}>
        <p className={css.group}>
          {groupName !== say(criterion.name) && <span className={css.of}>{groupName}</span>}
          <span>{of === 1 ? t('judging.sheet.only') : t('judging.sheet.item', { index, of })}</span>
        </p>
        <h2 className={css.name} data-long={lengthOf(say(criterion.name))}>
          {say(criterion.name)}
        </h2>
      </div>
      {criterion.kind === 'levels' ? (
        <Levels {...choice} />
      ) : criterion.bands.length > 0 ? (
        <Bands {...choice} />
      ) : (
        <QuickMarks {...choice} criterion={criterion} />
      )}
    </>
  )
}

function Bands({ criterion, mark, canWrite }: ChoiceProps) {
  const { t } = useTranslation()
  const step = stepOf([criterion])
  return (
    <fieldset className={css.bands} aria-label={t('judging.sheet.bands')}>
      {criterion.bands.map(band => (
        <Choice key={band.grade} isPressed={mark !== undefined && isWithin(mark, band)} canWrite={canWrite} onPress={() => giveBand(band)}>
          <b className={css.grade} data-long={band.grade.length > 1 || undefined}>
            {band.grade}
          </b>
          <span className={css.text}>{band.text}</span>
          <span className={css.range}>
            {band.from === band.to ? pointsText(band.to, step) : t('judging.sheet.range', spanOf(band, step))}
            <small>{t('judging.sheet.take', { mark: pointsText(bandMark(criterion, band), step) })}</small>
          </span>
        </Choice>
      ))}
    </fieldset>
  )
}

/** In the place of bands and pad: there is nothing to type. A band tells what its level means. */
function Levels({ criterion, mark, canWrite }: ChoiceProps) {
  const { t } = useTranslation()
  if (criterion.kind !== 'levels') return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows of a fieldset do not stretch to its height in Chromium, and the levels fill theirs
    <div className={css.levels} role="group" aria-label={t('judging.sheet.levels')} data-many={criterion.levels.length > 6 || undefined}>
      {criterion.levels.map(({ label, points }) => (
        <Choice key={label} isLevel isPressed={mark === points} canWrite={canWrite} onPress={() => give(points)}>
          <b className={css.label}>{label}</b>
          <span className={css.text}>{criterion.bands.find(band => isWithin(points, band))?.text}</span>
          <span className={css.points}>{t('judging.sheet.points', { points: pointsText(points) })}</span>
        </Choice>
      ))}
    </div>
  )
}

type Pressed = Readonly<{ isPressed: boolean; isLevel?: boolean; canWrite: boolean; onPress: () => void; children: ReactNode }>

function Choice({ isPressed, isLevel = false, canWrite, onPress, children }: Pressed) {
  return (
    <button
      type="button"
      className={isLevel ? css.level : css.band}
      aria-pressed={isPressed}
      disabled={!canWrite}
      onMouseDown={event => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

const isWithin = (mark: Thousandths, { from, to }: Band) => mark >= from && mark <= to
const spanOf = ({ from, to }: Band, step: number) => ({ min: pointsText(from, from === 0 ? 1000 : step), max: pointsText(to, step) })

/** A long name is set smaller, so that it stays within two or three lines. */
function lengthOf(name: string): 'short' | 'long' | 'very-long' {
  const width = nameWidth(name)
  return width <= 24 ? 'short' : width <= 52 ? 'long' : 'very-long'
}
