/** Two readings of a paper, criterion by criterion, and what each is decided to be. Where they are alike nothing is asked. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThirdLook } from '../../../shared/contract/papers.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import { type Criterion, leastMark } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { type Choice, type Choices, decidedMark, decidedMarks, isOpen } from './look-decision.ts'
import css from './look-table.module.css'
import { readRow } from './read-mark.ts'

type Props = Readonly<{ look: ThirdLook; choices: Choices; onChoose: (id: CriterionId, choice: Choice) => void }>

export function LookTable({ look, choices, onChoose }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const { readings, rubric } = look
  const words = (value: number | null | undefined) => (value == null ? t('papers.look.blank') : pointsText(value))
  const { sum, left } = decidedMarks(look, choices)
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption className={css.caption}>{t('papers.look.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('papers.look.columns.criterion')}</th>
            <th scope="col" data-numeric>
              {t('papers.look.columns.max')}
            </th>
            {readings.map(({ recorder, name }) => (
              <th scope="col" data-numeric key={recorder}>
                {name}
              </th>
            ))}
            <th scope="col">{t('papers.look.columns.decided')}</th>
          </tr>
        </thead>
        {rubric.groups.map(group => (
          <tbody key={group.id}>
            <tr className={css.group}>
              <th scope="rowgroup" colSpan={5}>
                {say(group.name)}
              </th>
            </tr>
            {group.criteria.map(criterion => (
              <tr key={criterion.id} data-open={isOpen(look, criterion.id) || undefined}>
                <th scope="row">{say(criterion.name)}</th>
                <td data-numeric>{pointsText(criterion.max)}</td>
                {readings.map(({ recorder, marks }) => (
                  <td data-numeric data-mark key={recorder}>
                    {words(marks[criterion.id])}
                  </td>
                ))}
                <td>
                  {isOpen(look, criterion.id) ? (
                    <Deciding {...{ look, choices, criterion }} onChoose={choice => onChoose(criterion.id, choice)} />
                  ) : (
                    <span className={css.same}>{t('papers.look.same')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('papers.look.sum')}</th>
            <td data-numeric>{pointsText(rubric.max)}</td>
            {readings.map(reading => (
              <td data-numeric key={reading.recorder}>
                {pointsText(reading.sum)}
              </td>
            ))}
            <td>{left === 0 && <b>{pointsText(sum)}</b>}</td>
          </tr>
          <tr data-open={look.isTotalDiffering || look.isTotalWrong || undefined}>
            <th scope="row">{t('papers.look.written')}</th>
            <td />
            {readings.map(({ recorder, writtenTotal }) => (
              <td data-numeric data-mark key={recorder}>
                {words(writtenTotal)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type DecidingProps = Pick<Props, 'look' | 'choices'> & Readonly<{ criterion: Criterion; onChoose: (choice: Choice) => void }>

/** The readings that are a mark, as buttons; and a field for what neither read. */
function Deciding({ look, choices, criterion, onChoose }: DecidingProps) {
  const { t } = useTranslation()
  const say = useName()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const choice = choices[criterion.id]
  const typed = choice?.of === 'typed' ? choice.text : undefined
  const isTyping = typed !== undefined
  // Whoever asked for the field means to type.
  useEffect(() => {
    if (isTyping) field.current?.focus()
  }, [isTyping])
  const [first, second] = look.readings
  const offers = (['first', 'second'] as const).flatMap(of => {
    const mark = (of === 'first' ? first : second).marks[criterion.id]
    return mark === undefined ? [] : [{ of, mark }]
  })
  const read = typed === undefined || typed === '' ? undefined : readRow({ kind: 'criterion', criterion }, typed)
  const holes = {
    max: pointsText(criterion.max),
    min: pointsText(leastMark(criterion)),
    step: 'step' in criterion ? pointsText(criterion.step, criterion.step) : '',
    usual: '',
    mark: '',
  }
  const decided = decidedMark(look, choices, criterion)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a table cell cannot lay its content in a row in Chromium
    <div className={css.choices} role="group" aria-label={t('papers.look.choose', { criterion: say(criterion.name) })}>
      {offers.map(({ of, mark }) => (
        <Button
          key={of}
          look={choice?.of === of ? 'ink' : 'plain'}
          current={choice?.of === of}
          {...(choice?.of === of && { icon: 'tick' as const })}
          onPress={() => onChoose({ of })}
        >
          {pointsText(mark)}
        </Button>
      ))}
      {typed === undefined ? (
        <Button onPress={() => onChoose({ of: 'typed', text: '' })}>{t('papers.look.other')}</Button>
      ) : (
        <span className={css.typed} data-done={decided !== undefined || undefined}>
          <Field
            ref={field}
            kind="number"
            label={t('papers.look.typed', { criterion: say(criterion.name) })}
            value={typed}
            onChange={text => onChoose({ of: 'typed', text })}
            maxLength={8}
            problem={read?.problem && t(`papers.problems.${read.problem.problem}`, holes)}
          />
        </span>
      )}
    </div>
  )
}
