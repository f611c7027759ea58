/** Piles of papers: one judge's papers of one part, in the order in which they lie. Knows which are still to be keyed; no call, no screen. */
import type { PanelPapers, PaperLine, PaperStatus } from '../../../shared/contract/papers.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'

const toKey: ReadonlySet<PaperStatus> = new Set(['unreturned', 'back', 'once', 'draft'])
const toLook: ReadonlySet<PaperStatus> = new Set(['differ', 'agreed'])

/** Whether a recorder may key this paper. One that is marked at a kiosk may still come on paper, but nobody waits for it. */
export const isToKey = ({ status }: Pick<PaperLine, 'status'>): boolean => toKey.has(status)
/** Whether a pile is not done without it. */
export const isAwaited = ({ status }: Pick<PaperLine, 'status'>): boolean => toKey.has(status) && status !== 'draft'
export const isToLook = ({ status }: Pick<PaperLine, 'status'>): boolean => toLook.has(status)
export const isUnreturned = ({ status }: Pick<PaperLine, 'status'>): boolean => status === 'unreturned' || status === 'back'

export type Pile = Readonly<{ key: string; judge: string; part: Name; lines: readonly PaperLine[]; todo: number; mine: number }>

/** The piles of a panel, part by part and judge by judge. */
export function pilesOf({ sheets, judges, parts }: PanelPapers): readonly Pile[] {
  return parts.flatMap(part =>
    judges.flatMap(judge => {
      const lines = sheets.filter(line => line.part === part.id && line.judge === judge.id)
      if (lines.length === 0) return []
      const count = (is: (line: PaperLine) => boolean) => lines.filter(is).length
      const mine = count(({ status }) => status === 'mine')
      return [{ key: `${part.id}/${judge.id}`, judge: judge.name, part: part.name, lines, todo: count(isAwaited), mine }]
    }),
  )
}

export const pileOf = (papers: PanelPapers, sheet: SheetId): Pile | undefined =>
  pilesOf(papers).find(({ lines }) => lines.some(line => line.sheet === sheet))

/** The paper to key after this one in its pile; from the start of the pile when none follows. */
export function nextInPile({ lines }: Pile, after: SheetId): PaperLine | undefined {
  const at = lines.findIndex(({ sheet }) => sheet === after)
  return [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))].find(isAwaited)
}
