/** What the chief has in hand over the panel's page: one sheet, one tie, one stop, one alert, one time to be decided, or nothing. Data only. */
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import type { EntryId, SheetId } from '../../../shared/domain/ids.ts'

export type TieMatter = Extract<Blocker, { blocker: 'tie-open' }>
export type StopMatter = Extract<Blocker, { blocker: 'result-stopped' }>
export type Matter =
  | Readonly<{ kind: 'sheet'; sheet: SheetId }>
  | Readonly<{ kind: 'tie'; tie: TieMatter }>
  | Readonly<{ kind: 'stop'; stop: StopMatter }>
  | Readonly<{ kind: 'alert'; alert: string }>
  | Readonly<{ kind: 'proposal'; entry: EntryId }>
