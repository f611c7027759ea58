/** What stands on every page of a document: where it is from, when it was printed, by which rules. */
import type { PrintHead } from '../../../shared/contract/print-documents.ts'
import type { Contest } from '../../../shared/domain/contest.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { TrackState } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { localTime } from '../../platform/local-time.ts'

/** A panel that is being printed: everything that a document may need. */
export type Printing = Readonly<{ db: ReadableDb; contest: Contest; station: string; at: number; panel: Panel; state: TrackState }>

export function gatherHead({ contest, station, at, panel, state: { track, frozen } }: Printing): PrintHead {
  return {
    contest: contest.name,
    isSample: contest.sample !== undefined,
    track: track.name,
    panel: panel.name,
    venue: panel.venue,
    printedAt: `${localTime(at, contest.timeZone)} (${contest.timeZone})`,
    station,
    digest: frozen?.rules ?? null,
    edition: frozen?.edition ?? null,
  }
}
