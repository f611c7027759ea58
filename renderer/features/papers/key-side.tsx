/** What is typed now, large; why it cannot stand; the pad for fingers; and the last question before a paper is saved. */
import { useTranslation } from 'react-i18next'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { leastMark } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ScorePad } from '../../ui/score-pad.tsx'
import css from './key-side.module.css'
import { blanksOf, type Keying, type KeyingAct, shownValue, sumOf, totalGap, writtenTotalOf } from './paper-keying.ts'

type Props = Readonly<{ state: Keying; act: (act: KeyingAct) => void }>

export function KeySide({ state, act }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const row = state.rows[state.at]
  if (row === undefined) return null
  const value = shownValue(state, state.at)
  const name = row.kind === 'total' ? t('papers.key.written') : say(row.criterion.name)
  const max = row.kind === 'total' ? row.max : row.criterion.max
  const shown = state.typed !== '' ? state.typed : value === undefined ? '' : value === null ? t('papers.key.blank') : pointsText(value)
  const levels = row.kind === 'criterion' && row.criterion.kind === 'levels' ? row.criterion.levels : []
  const isBusy = state.isDone
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; a press below must not take the focus, and with it the next Enter
    <div className={css.side} onMouseDown={event => event.preventDefault()}>
      <div className={css.box} data-wrong={state.problem !== undefined || undefined}>
        <span className={css.name}>{name}</span>
        <output className={css.value} aria-label={name}>
          {shown === '' ? <span className={css.none}>{t('papers.key.nothing')}</span> : shown}
        </output>
        <small className={css.max}>{t('papers.key.of', { max: pointsText(max) })}</small>
      </div>
      {levels.length > 0 && (
        <div className={css.levels}>
          {levels.map(({ label, points }) => (
            <Button key={label} disabled={isBusy} onPress={() => act({ act: 'give', mark: points as Thousandths })}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {state.isAsking ? (
        <LastLook state={state} act={act} />
      ) : (
        <div className={css.pads}>
          <ScorePad step={500} disabled={isBusy} onKey={key => act({ act: 'type', key })} onErase={() => act({ act: 'erase' })} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid item of this size in Chromium without a wrapper */}
          <div className={css.verbs} role="group" aria-label={t('papers.key.pad')}>
            <Button shortcut="*" disabled={isBusy} onPress={() => act({ act: 'blank' })}>
              {t('papers.key.blankKey')}
            </Button>
            <Button icon="up" disabled={isBusy} onPress={() => act({ act: 'move', by: -1 })}>
              {t('papers.key.previous')}
            </Button>
            <Button icon="undo" disabled={isBusy} shortcut="Ctrl Z" onPress={() => act({ act: 'undo' })}>
              {t('papers.key.undo')}
            </Button>
            <Button look="ink" shortcut="Enter" disabled={isBusy} onPress={() => act({ act: 'enter' })}>
              {t(row.kind === 'total' ? 'papers.key.save' : 'papers.key.next')}
            </Button>
          </div>
        </div>
      )}
      {/* Below the pad: it must not move away under a finger. */}
      <Problem state={state} act={act} />
      <p className={css.keys}>{t('papers.key.keys')}</p>
    </div>
  )
}

function Problem({ state, act }: Props) {
  const { t } = useTranslation()
  const { problem } = state
  const row = state.rows[state.at]
  if (problem === undefined || row === undefined) return null
  const criterion = row.kind === 'criterion' ? row.criterion : undefined
  const usual = criterion && state.usual[criterion.id]
  const mark = shownValue(state, state.at)
  const holes = {
    max: pointsText(row.kind === 'total' ? row.max : row.criterion.max),
    min: criterion ? pointsText(leastMark(criterion)) : '0',
    step: criterion && 'step' in criterion ? pointsText(criterion.step, criterion.step) : '',
    usual: usual === undefined ? '' : pointsText(usual),
    mark: mark == null ? '' : pointsText(mark),
  }
  const { suggestion } = problem
  return (
    <Notice
      tone="wrong"
      title={t(`papers.problems.${problem.problem}`, holes)}
      actions={
        suggestion !== undefined && (
          <Button onPress={() => act({ act: 'give', mark: suggestion })}>
            {t('papers.problems.meant', { mark: pointsText(suggestion) })}
          </Button>
        )
      }
    />
  )
}

/** The paper does not fit in itself. Enter looks once more; only another key saves it as it stands. */
function LastLook({ state, act }: Props) {
  const { t } = useTranslation()
  const blanks = blanksOf(state)
  const gap = totalGap(state)
  const about = { written: pointsText(writtenTotalOf(state) ?? 0), sum: pointsText(sumOf(state)), difference: pointsText(gap) }
  return (
    <div className={css.look}>
      <Notice tone="look" title={gap > 0 ? t('papers.key.differs', about) : t('papers.key.blanks', { count: blanks })}>
        {gap > 0 && blanks > 0 && t('papers.key.blanks', { count: blanks })}
      </Notice>
      <Button look="ink" size="large" wide shortcut="Enter" onPress={() => act({ act: 'again' })}>
        {t('papers.key.again')}
      </Button>
      <Button size="large" wide shortcut="*" onPress={() => act({ act: 'asWritten' })}>
        {t('papers.key.asWritten')}
      </Button>
    </div>
  )
}
