/** One paper as a recorder keys it in: asked from main, kept by main, and then the next of its pile. It shows nothing of another recorder. */
import { useTranslation } from 'react-i18next'
import type { PanelPapers, PaperLine } from '../../../shared/contract/papers.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyDesk } from './key-desk.tsx'
import { nextInPile, pileOf } from './pile.ts'

type Props = Readonly<{
  papers: PanelPapers
  line: PaperLine
  usual: Marks
  /** The number of the paper that was saved before this one. */
  saved: string | undefined
  onKept: (marks: Marks) => void
  /** The next paper of the pile; undefined when it is through. */
  onNext: (sheet: SheetId | undefined) => void
  onLeave: () => void
}>

export function KeyPaper({ papers, line, usual, saved, onKept, onNext, onLeave }: Props) {
  const { t } = useTranslation()
  const [form, askAgain] = useAsked('paper.open', { sheet: line.sheet }, ['papers.changed'])
  if (form.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />
  if (form.state === 'refused')
    return (
      <EmptyState
        icon="cross"
        title={refusalSentence(t, form.refused)}
        action={<Button onPress={onLeave}>{t('papers.key.leave')}</Button>}
      />
    )
  const pile = pileOf(papers, line.sheet)
  const next = pile && nextInPile(pile, line.sheet)
  const place = { index: (pile?.lines.indexOf(line) ?? 0) + 1, of: pile?.lines.length ?? 1 }
  const done = papers.sheets.filter(({ status }) => status === 'mine').length
  return (
    <KeyDesk
      // A paper that went back meanwhile is another paper.
      key={`${form.value.sheet} ${form.value.back ?? ''}`}
      form={form.value}
      usual={usual}
      place={place}
      saved={saved}
      isLast={next === undefined}
      pilePlace={form.value.mine?.place ?? done + 1}
      onAsk={askAgain}
      onKept={marks => {
        onKept(marks)
        onNext(next?.sheet)
      }}
      onLeave={onLeave}
    />
  )
}
