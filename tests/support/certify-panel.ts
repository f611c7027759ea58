/** The chief closes the small contest's panel: accepts what is sealed, declares the rest absent, and certifies results that nobody computed. */
import { expect } from 'vitest'
import { findPanel } from '../../main/data/repositories/setup-repository.ts'
import { findSheet } from '../../main/data/repositories/sheet-repository.ts'
import { sheetsOfPanel } from '../../shared/domain/panel.ts'
import { panelCertified } from '../../shared/facts/panel-certified.ts'
import { sheetAccepted } from '../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../shared/facts/sheet-missing.ts'
import type { World } from './world.ts'

export function certifyPanel(world: World): void {
  const panel = findPanel(world.store.db, 'panel' as never)
  if (panel === undefined) throw new Error('there is no panel')
  const sheets = sheetsOfPanel(panel)
  const reply = world.as('chief', 'chief', unit => {
    const versions = sheets.flatMap(sheet => {
      const version = findSheet(unit.db, sheet)?.version ?? undefined
      if (version === undefined) unit.record(sheetMissing, { sheet, panel: panel.id, missing: 'absent', reason: '停电' })
      else unit.record(sheetAccepted, { sheet, panel: panel.id, version })
      return version ?? []
    })
    const certification = { results: [{ entry: 'W-1', score: '90', rank: 1 }], sheets: versions }
    return unit.record(panelCertified, { panel: panel.id, certification, sheets } as never)
  })
  expect(reply).toMatchObject({ ok: true })
}
