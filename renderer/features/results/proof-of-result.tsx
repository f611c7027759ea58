/** Every step from the marks of an entry to its place, numbered, each a sentence with its line of arithmetic. Computes nothing. */
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { explanationInWords } from '../../../shared/words/explanation-in-words.ts'
import { isDropped } from '../../../shared/words/marks-in-words.ts'
import type { MarkInWords, ProofLine } from '../../../shared/words/proof-line.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { type ProofMark, ProofMarks } from '../../ui/proof-marks.tsx'
import { Proof, ProofStep } from '../../ui/proof-step.tsx'

type Props = Readonly<{ results: TrackResults; entry: EntryResult }>

export function ProofOfResult({ results, entry }: Props) {
  const language = usePreferences(preferences => preferences.language)
  const lines = explanationInWords(entry, { ...results, language })
  return (
    <Proof>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one result never move
        <Line key={at} number={at + 1} line={line} />
      ))}
    </Proof>
  )
}

function Line({ number, line }: Readonly<{ number: number; line: ProofLine }>) {
  const { kind, sentence, marks, arithmetic, stress, value = '' } = line
  return (
    <ProofStep
      number={number}
      kind={kind}
      sentence={sentence}
      arithmetic={arithmetic && <Stressed text={arithmetic} stress={stress} />}
      value={value}
    >
      {marks && <ProofMarks marks={marks.map(shownMark)} />}
    </ProofStep>
  )
}

/** The text with the first place where `stress` stands underlined. */
function Stressed({ text, stress }: Readonly<{ text: string; stress: string | undefined }>) {
  const at = stress === undefined ? -1 : text.indexOf(stress)
  if (stress === undefined || at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <u>{stress}</u>
      {text.slice(at + stress.length)}
    </>
  )
}

function shownMark({ judge, who, mark, fate, is }: MarkInWords): ProofMark {
  const shown = { key: judge, who, mark, fate }
  if (is === 'counted' || is === 'moved') return { ...shown, kind: 'counted' }
  if (isDropped({ fate: is })) return { ...shown, kind: 'dropped' }
  return { ...shown, kind: 'missing', ...iconOf(is) }
}

function iconOf(is: MarkInWords['is']): Pick<ProofMark, 'icon'> {
  if (is === 'absent' || is === 'recused' || is === 'void') return { icon: is }
  return is === 'pending' ? { icon: 'unmarked' } : {}
}
