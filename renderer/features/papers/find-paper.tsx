/** Finds a paper by what stands on it: its short code, whichever panel it is of, or the number of its entry in this panel. */
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelPapers } from '../../../shared/contract/papers.ts'
import type { PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { readPaperCode } from '../../../shared/domain/paper-code.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import css from './papers-page.module.css'

type Props = Readonly<{
  papers: PanelPapers
  onNumber: (number: string | undefined) => void
  onFound: (found: Readonly<{ sheet: SheetId; panel: PanelId }>) => void
}>

/** "w17", "17" and "W-017" are one number; the letters before it are left out where they fit only one. */
function sameNumber(number: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  const [, letters = '', digits = ''] = /^(\D*)0*(\d+)$/.exec(plain(number)) ?? []
  const [, typedLetters = '', typedDigits = ''] = /^(\D*)0*(\d+)$/.exec(plain(typed)) ?? []
  if (digits === '' || typedDigits === '') return plain(number) === plain(typed)
  return digits === typedDigits && (typedLetters === '' || typedLetters === letters)
}

export function FindPaper({ papers, onNumber, onFound }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const change = (text: string) => {
    setTyped(text)
    setProblem(undefined)
    if (text.trim() === '') onNumber(undefined)
  }
  const find = async (event: FormEvent) => {
    event.preventDefault()
    const given = typed.trim()
    if (given === '') return
    const line = papers.sheets.find(({ number }) => sameNumber(number, given))
    // Nine signs may be a mistyped code: main says so better than "no such number".
    if (line !== undefined) return onNumber(line.number)
    const isCode = readPaperCode(given) !== undefined || given.replaceAll(/[\s-]/g, '').length >= 7
    if (!isCode) return setProblem(t('papers.find.none', { typed: given }))
    const reply = await call('paper.find', { code: given })
    if (!reply.ok) return setProblem(refusalSentence(t, reply))
    setTyped('')
    onFound(reply.value)
  }
  return (
    <form className={css.find} onSubmit={event => void find(event)}>
      <Field label={t('papers.find.label')} value={typed} onChange={change} maxLength={250} problem={problem} />
      <Button type="submit" icon="search">
        {t('papers.find.press')}
      </Button>
    </form>
  )
}
