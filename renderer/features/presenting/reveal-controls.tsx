/** Leads through the awards: where it stands in words that name nobody, on and back. Names are there only while a button is held. */
import { useTranslation } from 'react-i18next'
import type { RevealStanding, StepWords } from '../../../shared/contract/displays.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PeekNames } from './peek-names.tsx'
import css from './reveal-controls.module.css'
import { useTell } from './use-tell.ts'

export function RevealControls({ reveal }: Readonly<{ reveal: RevealStanding }>) {
  const { t } = useTranslation()
  const { tell, isBusy } = useTell()
  const stepText = useStepText()
  const { step, of, now, next, name, problem } = reveal
  const say = useName()
  if (problem !== null)
    return (
      <Notice tone="wrong" title={t('display.reveal.problem')}>
        {t(`refusals.${problem}`)}
      </Notice>
    )
  return (
    <section className={css.reveal} aria-label={t('display.modes.reveal.name')}>
      <p className={css.standing} role="status">
        <b>{t('display.reveal.standing', { step, of })}</b>
        <span>{say(name)}</span>
      </p>
      <p>{t('display.reveal.at', { what: stepText(now) })}</p>
      <p className={css.next}>{next === null ? t('display.reveal.last') : t('display.reveal.next', { what: stepText(next) })}</p>
      <div className={css.acts}>
        <Button
          look="ink"
          icon="right"
          shortcut="PageDown"
          busy={isBusy}
          disabled={next === null}
          onPress={() => void tell('display.step', { to: step + 1 })}
        >
          {t('display.reveal.forward')}
        </Button>
        <Button
          icon="left"
          shortcut="PageUp"
          busy={isBusy}
          disabled={step === 0}
          onPress={() => void tell('display.step', { to: step - 1 })}
        >
          {t('display.reveal.back')}
        </Button>
      </div>
      <PeekNames key={step} />
    </section>
  )
}

function useStepText(): (step: StepWords) => string {
  const { t } = useTranslation()
  const say = useName()
  return ({ kind, award, place, count }) => {
    if (kind === 'opening' || award === null) return t('display.reveal.opening')
    if (kind === 'title') return t('display.reveal.title', { award: say(award) })
    const details = { award: say(award), place: place ?? 0 }
    return count > 1 ? t('display.reveal.winners', { ...details, count }) : t('display.reveal.winner', details)
  }
}
