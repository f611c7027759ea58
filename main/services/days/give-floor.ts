/** The chief calls an entry, opens all, or closes: what judges may begin, where the rules have the chief call. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { floorGiven } from '../../../shared/facts/floor-given.ts'
import { floorOf } from '../../data/repositories/day-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { SignedIn } from '../callers.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelSheets } from '../reconciling/panel-blockers.ts'

export function giveFloor(unit: WriteUnit, body: Input<'floor.give'>): Reply<'floor.give'> {
  const reply = unit.record(floorGiven, body)
  return reply.ok ? accept(null) : reply
}

export function readFloor(by: SignedIn, { panel: id }: Input<'floor.read'>): Reply<'floor.read'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track, numbers } = found.value
  const expected = panelSheets(by.db, track, panel).filter(
    ({ isRecused, isWithdrawn, row }) => !isRecused && !isWithdrawn && row?.state !== 'missing',
  )
  const byEntry = Map.groupBy(expected, sheet => sheetKey(sheet.id).entry)
  return accept({
    isCalled: track.rules.judging?.floor === 'called',
    floor: floorOf(by.db, panel.id),
    entries: panel.entries.map(entry => {
      const sheets = byEntry.get(entry) ?? []
      const sealed = sheets.filter(({ row }) => row !== undefined && row.state !== 'returned').length
      return { entry, number: numbers.get(entry) ?? entry, sealed, expected: sheets.length }
    }),
  })
}
