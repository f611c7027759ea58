/** The roster file: chosen, checked at once, and counted or faulted line by line. The bytes go to main as they are. */
import { type ChangeEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './roster-choice.module.css'
import { RosterExample } from './roster-example.tsx'
import { RosterProblems } from './roster-problems.tsx'

/** A roster that was checked against a preset; it is good for no other. */
export type ChosenRoster = Readonly<{ preset: string; name: string; bytes: Uint8Array<ArrayBuffer>; isGood: boolean }>
type Props = Readonly<{ preset: string; chosen: ChosenRoster | undefined; onChoose: (roster: ChosenRoster | undefined) => void }>
type Checked = ValueOf<'roster.check'>

export function RosterChoice({ preset, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [checked, setChecked] = useState<Checked>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [isShowing, setIsShowing] = useState(false)

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file === undefined) return
    setIsBusy(true)
    setProblem(undefined)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const reply = await call('roster.check', { preset, roster: bytes })
    setIsBusy(false)
    // The same file, mended, must be noticed when it is chosen again.
    target.value = ''
    setChecked(reply.ok ? reply.value : undefined)
    if (!reply.ok) setProblem(refusalSentence(t, reply))
    onChoose({ preset, name: file.name, bytes, isGood: reply.ok && reply.value.problems.length === 0 })
  }
  return (
    <>
      <Labelled id={id} label={t('start.roster')} hint={t('start.rosterNote')} problem={problem}>
        <div className={css.row}>
          <span className={css.file}>
            <input id={id} className={css.input} type="file" accept=".csv,.txt,text/csv" onChange={choose} />
            <span className={css.choose} aria-hidden="true">
              {t('start.chooseFile')}
            </span>
            <span className={css.name}>{chosen?.name ?? t('start.noFile')}</span>
          </span>
          <Button onPress={() => setIsShowing(true)}>{t('start.example')}</Button>
        </div>
      </Labelled>
      {isBusy && <p role="status">{t('start.checking')}</p>}
      {!isBusy && checked?.problems.length === 0 && (
        <Notice tone="done" title={t('start.rosterGood')}>
          {t('start.rosterCounts', { entries: checked.entries, judges: checked.judges })}
        </Notice>
      )}
      {!isBusy && checked && checked.problems.length > 0 && <RosterProblems problems={checked.problems} />}
      {isShowing && <RosterExample preset={preset} onClose={() => setIsShowing(false)} />}
    </>
  )
}
