/** A new contest: rules to start from, a name, who founds it, and the roster. What is wrong is said beside what is wrong. */
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refused } from '../../../shared/answer.ts'
import type { RefusalName } from '../../../shared/contract/index.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './create-contest.module.css'
import { PresetChoice } from './preset-choice.tsx'
import { type ChosenRoster, RosterChoice } from './roster-choice.tsx'

type Props = Readonly<{ onBack: () => void }>
const pinLength = 6
const blank = { name: '', founder: '', pin: '', again: '' }

export function CreateContest({ onBack }: Props) {
  const { t } = useTranslation()
  const [presets] = useAsked('preset.list', {}, [])
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState(blank)
  const [checked, setChecked] = useState<ChosenRoster>()
  const [isBusy, setIsBusy] = useState(false)
  const [refused, setRefused] = useState<Refused<RefusalName>>()
  if (presets.state !== 'ready') return <Waiting on={presets} />
  const preset = chosen ?? presets.value[0]?.id ?? ''
  // Another preset has other tracks: a roster that was checked against this one, however late, says nothing about them.
  const roster = checked?.preset === preset ? checked : undefined
  const choose = (id: string) => {
    setChosen(id)
    setChecked(undefined)
  }
  const write = (part: Partial<typeof blank>) => {
    setTyped(current => ({ ...current, ...part }))
    setRefused(undefined)
  }
  const { name, founder, pin, again } = typed
  const differs = again.length >= pin.length && pin !== '' && again !== pin
  const isReady = name.trim() !== '' && founder.trim() !== '' && pin.length === pinLength && again === pin && roster?.isGood === true
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || isBusy) return
    setIsBusy(true)
    const reply = await call('contest.create', { name, preset, founder, pin, roster: roster.bytes })
    setIsBusy(false)
    if (!reply.ok) setRefused(reply)
  }
  const problemOf = (refusal: RefusalName) => (refused?.refusal === refusal ? refusalSentence(t, refused) : undefined)
  const besideField = ['contest-name-taken', 'pin-too-simple']
  return (
    <form className={css.page} onSubmit={create} onKeyDown={event => event.key === 'Escape' && !event.defaultPrevented && onBack()}>
      <h1 className={css.title}>{t('start.newTitle')}</h1>
      <div className={css.columns}>
        <PresetChoice presets={presets.value} chosen={preset} onChoose={choose} />
        <section className={css.column}>
          <h2 className={css.heading}>{t('start.basics')}</h2>
          <div className={css.pair}>
            <Field
              label={t('start.name')}
              value={name}
              maxLength={80}
              onChange={value => write({ name: value })}
              problem={problemOf('contest-name-taken')}
            />
            <Field
              label={t('start.founder')}
              value={founder}
              maxLength={40}
              hint={t('start.founderNote')}
              onChange={value => write({ founder: value })}
            />
          </div>
          <div className={css.pair}>
            <Field
              label={t('start.pin')}
              kind="pin"
              value={pin}
              maxLength={pinLength}
              hint={t('start.pinNote')}
              onChange={value => write({ pin: value })}
              problem={problemOf('pin-too-simple')}
            />
            <Field
              label={t('start.pinAgain')}
              kind="pin"
              value={again}
              maxLength={pinLength}
              onChange={value => write({ again: value })}
              problem={differs ? t('start.pinDiffers') : undefined}
            />
          </div>
          <RosterChoice key={preset} preset={preset} chosen={roster} onChoose={setChecked} />
        </section>
      </div>
      <footer className={css.foot}>
        {refused && !besideField.includes(refused.refusal) && <Notice tone="wrong" title={refusalSentence(t, refused)} />}
        <Button onPress={onBack} shortcut="Esc">
          {t('common.actions.back')}
        </Button>
        <Button type="submit" look="ink" disabled={!isReady} busy={isBusy}>
          {t('start.submit')}
        </Button>
      </footer>
    </form>
  )
}
