/** The lines above and below every table of a workbook: contest, state, panels, when and where printed, pages. Knows no table. */
import { say } from '../../shared/words/say.ts'
import { isCertified, type WorkbookInput, wordsOf } from './workbook-input.ts'

export type PageHead = Readonly<{
  contest: string
  meta: string
  state: string
  isCertified: boolean
  station: string
  rulesDigest: string | null
}>
export type PageWords = ReturnType<typeof wordsOf>

/** Until every panel is certified each sheet says so, naming the panels that are open when some are not. */
export function pageHead(input: WorkbookInput): PageHead {
  const { head, comma } = wordsOf(input)
  const { panels } = input.results
  const open = panels.filter(panel => !panel.isCertified)
  const names = (list: typeof panels) => list.map(panel => panel.name).join(comma)
  const uncertified = open.length === panels.length ? head.uncertified : say(head.uncertifiedOf, { panels: names(open) })
  const meta = [
    ...(panels.length > 0 ? [say(head.panels, { panels: names(panels) })] : []),
    ...(input.results.edition === undefined ? [] : [say(head.edition, { edition: input.results.edition })]),
    say(head.printed, { at: input.printedAt }),
    say(head.station, { station: input.station }),
  ]
  return {
    contest: input.contest.name[input.language],
    meta: meta.join('　'),
    state: isCertified(input) ? head.certified : uncertified,
    isCertified: isCertified(input),
    station: input.station,
    rulesDigest: input.rulesDigest,
  }
}

/** A spreadsheet takes 255 characters of footer, and calls the file broken when there are more. */
const MOST_OF_STATION = 30

/** The signature line, and below it the rules' digest in short, the pages, the station. In this notation & begins a command, so a real one is
 * doubled. */
export function pageFooter({ station, rulesDigest }: PageHead, { foot }: PageWords, signatures: string): string {
  const plain = (text: string) => text.replaceAll('&', '&&')
  const rules = rulesDigest === null ? '' : say(foot.rules, { digest: rulesDigest.slice(0, 12) })
  const pages = say(foot.page, { page: '&P', pages: '&N' })
  const room = plain([...station].slice(0, MOST_OF_STATION).join(''))
  const [above, below] = ['&11', '\n&5 \n&9 ']
  return `&L${above} ${below}${plain(rules)}&C${above}${signatures}${below}${pages}&R${above} ${below}${room}`
}
