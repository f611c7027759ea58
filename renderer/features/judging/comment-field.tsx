/** One comment under the judge's hands: for the contestant, or for nobody else. Kept as it is typed; the tick comes after main's reply. */
import { type ChangeEvent, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audience } from '../../../shared/domain/comment.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import css from './comment-field.module.css'
import { comment } from './draft-queue.ts'
import { PhraseChips } from './phrase-chips.tsx'
import { useEditor } from './sheet-in-hand.ts'
import { useAutosave } from './use-autosave.ts'

const keepings = {
  kept: { icon: 'tick', word: 'judging.comments.saved' },
  keeping: { icon: 'clock', word: 'judging.comments.saving' },
  failed: { icon: 'alert', word: 'judging.comments.notSaved' },
} as const satisfies Record<string, Readonly<{ icon: IconName; word: string }>>

const MOST = 500
/** From here on the field says how much room is left. */
const NEAR = 400

type Props = Readonly<{
  about: CriterionId | null
  audience: Audience
  /** Which field was kept last: only what goes on in the same field is taken back together with it. */
  last: RefObject<string | undefined>
  input?: RefObject<HTMLTextAreaElement | null>
}>

export function CommentField({ about, audience, last, input }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [begin] = useState(() => textsOf(about, audience))
  const { text, keeping, change, flush, hold } = useAutosave(begin, typed => {
    const stroke = `${about ?? ''} ${audience}`
    const joins = last.current === stroke
    last.current = stroke
    return comment({ about, audience, text: typed, joins })
  })
  // What an input method composes is shown and not kept.
  const [composing, setComposing] = useState<string>()
  const type = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) =>
    'isComposing' in nativeEvent && nativeEvent.isComposing ? setComposing(target.value) : change(target.value.slice(0, MOST))
  const add = (phrase: string) => change(`${text}${text.trim() === '' ? '' : t('judging.comments.separator')}${phrase}`.slice(0, MOST))
  return (
    <section className={css.field} data-audience={audience}>
      <label className={css.label} htmlFor={id}>
        <Icon name={audience === 'private' ? 'lock' : 'comment'} />
        <b>{t(`judging.comments.${audience}`)}</b>
        <span className={css.hint}>{t(`judging.comments.${audience}Hint`)}</span>
      </label>
      <textarea
        ref={input}
        id={id}
        className={css.text}
        rows={3}
        autoComplete="off"
        spellCheck={false}
        value={composing ?? text}
        onChange={type}
        onCompositionStart={hold}
        onCompositionEnd={event => {
          setComposing(undefined)
          change(event.currentTarget.value.slice(0, MOST))
        }}
        onKeyDown={event => {
          // Esc that ends a composition must not close the page as well.
          if (event.nativeEvent.isComposing) event.stopPropagation()
        }}
        onBlur={flush}
      />
      <p className={css.state} role="status">
        {text.length > NEAR && <span>{t('judging.comments.count', { count: text.length, max: MOST })}</span>}
        {(text !== '' || keeping === 'failed') && (
          <span className={css.saved} data-keeping={keeping}>
            <Icon name={keepings[keeping].icon} />
            {t(keepings[keeping].word)}
          </span>
        )}
      </p>
      <PhraseChips label={t('judging.comments.phrases')} phrases={t(`judging.comments.quick.${audience}`)} onPick={add} />
    </section>
  )
}

/** What is on the disk, and what is shown at first: what was typed last, if that could not be kept. */
function textsOf(about: CriterionId | null, audience: Audience) {
  const { comments, unkept } = useEditor.getState()
  const [stored, typed] = [comments, unkept].map(list => list.find(each => each.about === about && each.audience === audience)?.text)
  return { stored: stored ?? '', first: typed ?? stored ?? '' }
}
