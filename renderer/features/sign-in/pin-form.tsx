/** Six digits and a role, from the keys or from the pad, and what main says to them. The digits are kept nowhere else. */
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { call } from '../../lib/api.ts'
import { plainDigits } from '../../lib/digits.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import { Button } from '../../ui/button.tsx'
import { PinDots } from '../../ui/pin-dots.tsx'
import { ScorePad } from '../../ui/score-pad.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import css from './pin-form.module.css'
import type { SignInPerson } from './sign-in.tsx'

type Props = Readonly<{
  person: SignInPerson
  /** Those of the person's roles that this window knows. */
  roles: readonly Role[]
  /** In a sample everybody may know it. */
  samplePin: string | undefined
  /** This person was here a moment ago, and what was shown is hidden until the PIN is entered. */
  isPaused: boolean
  onBack: () => void
  onSignedIn?: (session: Session) => void
}>
const pinLength = 6

export function PinForm({ person, roles, samplePin, isPaused, onBack, onSignedIn }: Props) {
  const { t } = useTranslation()
  const [as, setAs] = useState(roles[0])
  const [pin, setPin] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [seconds, lockFor] = useCountdown()
  const input = useRef<HTMLInputElement>(null)
  const isLocked = seconds > 0
  const isReady = pin.length === pinLength && !isLocked && !isBusy

  const type = (typed: string) => {
    setPin(plainDigits(typed).slice(0, pinLength))
    setProblem(undefined)
    input.current?.focus()
  }
  const signIn = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || as === undefined) return
    setIsBusy(true)
    const reply = await call('session.sign-in', { person: person.id, pin, as })
    setIsBusy(false)
    setPin('')
    input.current?.focus()
    if (reply.ok) return onSignedIn?.(reply.value)
    const left = Number(reply.details?.left)
    if (reply.refusal === 'pin-locked' && reply.details?.seconds !== undefined) lockFor(Number(reply.details.seconds))
    else setProblem(reply.refusal === 'pin-wrong' && left >= 0 ? t('signIn.pin-wrong', { count: left }) : refusalSentence(t, reply))
  }
  const said = isLocked ? t('signIn.pin-locked', { count: seconds }) : problem

  return (
    <form className={css.form} onSubmit={signIn} onKeyDown={event => event.key === 'Escape' && onBack()}>
      <div className={css.who}>
        {isPaused && (
          <p className={css.paused}>
            <b>{t('signIn.paused')}</b> {t('signIn.pausedLead')}
          </p>
        )}
        <h1 className={css.name}>{person.name}</h1>
        <p className={css.role}>{as && t(`roles.${as}.name`)}</p>
        {roles.length > 1 && as && (
          <ToggleGroup
            label={t('signIn.as')}
            value={as}
            options={roles.map(role => ({ value: role, label: t(`roles.${role}.name`) }))}
            onChange={setAs}
          />
        )}
        <div className={css.entry}>
          <span aria-hidden="true">{t('signIn.pinFor')}</span>
          <div className={css.dots}>
            <PinDots filled={pin.length} length={pinLength} wrong={said !== undefined} />
            {/* The true field lies over the dots: keys, input methods and screen readers find it there. */}
            <input
              ref={input}
              className={css.input}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              aria-label={t('signIn.pin')}
              aria-invalid={said !== undefined || undefined}
              // biome-ignore lint/a11y/noAutofocus: whoever chose a name types the PIN next
              autoFocus
              value={pin}
              onChange={event => type(event.target.value)}
            />
          </div>
          <p className={css.said} role="alert">
            {said}
          </p>
          {samplePin && <p className={css.sample}>{t('signIn.sample', { pin: samplePin })}</p>}
        </div>
        <div className={css.actions}>
          <Button onPress={onBack} shortcut="Esc">
            {t('signIn.other')}
          </Button>
          <Button type="submit" look="ink" shortcut="Enter" disabled={pin.length < pinLength || isLocked} busy={isBusy}>
            {t('signIn.enter')}
          </Button>
        </div>
      </div>
      <div className={css.pad}>
        <ScorePad
          roomy
          onKey={key => type(pin + key)}
          onErase={() => type(pin.slice(0, -1))}
          onClear={() => type('')}
          disabled={isLocked || isBusy}
        />
      </div>
    </form>
  )
}
