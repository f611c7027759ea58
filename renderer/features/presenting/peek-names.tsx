/** The names of this step and the next, asked for when the button goes down and forgotten when it comes up. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Winner } from '../../../shared/contract/displays.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { HoldButton } from '../../ui/hold-button.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './peek-names.module.css'

/** Whoever leans on the key shows nobody for long. */
const LIMIT_MS = 10_000

export function PeekNames() {
  const { t } = useTranslation()
  const [names, setNames] = useState<ValueOf<'display.peek'>>()
  const turn = useRef(0)
  const look = async () => {
    turn.current += 1
    const mine = turn.current
    const reply = await call('display.peek', {})
    if (mine !== turn.current) return
    if (reply.ok) setNames(reply.value)
    else sayToast('wrong', refusalSentence(t, reply))
  }
  const forget = () => {
    turn.current += 1
    setNames(undefined)
  }
  return (
    <div className={css.peek}>
      <HoldButton icon="person" limit={LIMIT_MS} onHold={() => void look()} onRelease={forget}>
        {t('display.reveal.peek')}
      </HoldButton>
      {names === undefined ? (
        <p className={css.hidden}>{t('display.reveal.hidden')}</p>
      ) : (
        <dl className={css.names}>
          <Names label={t('display.reveal.nowNames')} of={names.now} isRehearsal={names.isRehearsal} />
          <Names label={t('display.reveal.nextNames')} of={names.next} isRehearsal={names.isRehearsal} />
        </dl>
      )}
      <p className={css.hint}>{t('display.reveal.peekHint')}</p>
    </div>
  )
}

type Props = Readonly<{ label: string; of: readonly Winner[]; isRehearsal: boolean }>

function Names({ label, of, isRehearsal }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{label}</dt>
      {of.length === 0 && <dd>{t('display.reveal.nobody')}</dd>}
      {of.map(({ number, name, school }) => (
        <dd key={number}>
          {isRehearsal ? t('display.madeUp', { number }) : [name, number, school].filter(each => each !== null).join('　')}
        </dd>
      ))}
    </>
  )
}
