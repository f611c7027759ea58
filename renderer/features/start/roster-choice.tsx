/** The roster file: chosen, checked at once, and counted or faulted line by line. The bytes go to main as they are. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { FileChoice } from '../../ui/file-choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RosterExample } from './roster-example.tsx'
import { RosterProblems } from './roster-problems.tsx'

/** A roster that was checked against a preset; it is good for no other. */
export type ChosenRoster = Readonly<{ preset: string; name: string; bytes: Uint8Array<ArrayBuffer>; isGood: boolean }>
type Props = Readonly<{ preset: string; chosen: ChosenRoster | undefined; onChoose: (roster: ChosenRoster | undefined) => void }>
type Checked = ValueOf<'roster.check'>

export function RosterChoice({ preset, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const [checked, setChecked] = useState<Checked>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [isShowing, setIsShowing] = useState(false)

  const choose = async (file: File) => {
    setIsBusy(true)
    setProblem(undefined)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const reply = await call('roster.check', { preset, roster: bytes })
    setIsBusy(false)
    setChecked(reply.ok ? reply.value : undefined)
    if (!reply.ok) setProblem(refusalSentence(t, reply))
    onChoose({ preset, name: file.name, bytes, isGood: reply.ok && reply.value.problems.length === 0 })
  }
  return (
    <>
      <FileChoice
        label={t('start.roster')}
        choose={t('start.chooseFile')}
        name={chosen?.name ?? t('start.noFile')}
        accept=".csv,.txt,text/csv"
        hint={t('start.rosterNote')}
        problem={problem}
        onChoose={file => void choose(file)}
      >
        <Button onPress={() => setIsShowing(true)}>{t('start.example')}</Button>
      </FileChoice>
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
