/** A question the chief asks: how many answers there are, and each as a row that leads to it. Knows no sheet. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import { Mark, type Tone } from './mark.tsx'
import css from './question-card.module.css'

export type QuestionItem = Readonly<{
  key: string
  icon: IconName
  tone: Tone
  /** What the icon says, for those who do not see it. */
  meaning: string
  /** The number of the entry, or the value that is shared. */
  lead: string
  text: ReactNode
  onPress: () => void
}>

type Props = Readonly<{
  question: string
  /** May be more than the items shown. */
  count: number
  items?: readonly QuestionItem[]
  /** The answer when there is nothing: 都交齐了。 */
  none: string
  /** What belongs to the question besides its answers: a sentence, the seal. */
  children?: ReactNode
}>

export function QuestionCard({ question, count, items = [], none, children }: Props) {
  return (
    <section className={css.card}>
      <h2 className={css.head}>
        <span className={css.question}>{question}</span>
        <b className={css.count}>{count}</b>
      </h2>
      {count === 0 && (
        <p className={css.none}>
          <Mark icon="tick" tone="done">
            {none}
          </Mark>
        </p>
      )}
      {items.length > 0 && (
        <ul>
          {items.map(item => (
            <li key={item.key} className={css.row}>
              <button type="button" className={css.item} onClick={item.onPress}>
                <span className={css.sign} data-tone={item.tone} role="img" aria-label={item.meaning}>
                  <Icon name={item.icon} />
                </span>
                <span className={css.words}>
                  <b className={css.lead}>{item.lead}</b> <span>{item.text}</span>
                </span>
                <span className={css.on}>
                  <Icon name="right" />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {children && <div className={css.more}>{children}</div>}
    </section>
  )
}
