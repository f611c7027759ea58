/** Phrases that are often written, one press each. Knows no field. */
import css from './phrase-chips.module.css'

type Props = Readonly<{
  label: string /** One after the other, with a bar between: words are plain text. */
  phrases: string
  onPick: (phrase: string) => void
}>

export function PhraseChips({ label, phrases, onPick }: Props) {
  return (
    <fieldset className={css.chips} aria-label={label}>
      {phrases.split('|').map(phrase => (
        <button key={phrase} type="button" className={css.chip} onClick={() => onPick(phrase)}>
          {phrase}
        </button>
      ))}
    </fieldset>
  )
}
