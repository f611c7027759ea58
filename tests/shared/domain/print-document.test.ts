/** Who may print what. */
import { expect, it } from 'vitest'
import { PrintDocumentName, printableBy } from '../../../shared/domain/print-document.ts'

it('a chief and the organizer may print everything, in the order in which a day needs it', () => {
  expect(printableBy('chief')).toEqual(PrintDocumentName.options)
  expect(printableBy('organizer')).toEqual(PrintDocumentName.options)
})

it('a recorder has the paper sheets alone', () => {
  expect(printableBy('recorder')).toEqual(['blank-paper', 'filled-paper'])
})

it('a supervisor has everything but paper sheets', () => {
  expect(printableBy('supervisor')).toEqual(['judge-sheets', 'panel-summary', 'ranking', 'unresolved', 'certificate'])
})

it('judges and timekeepers print nothing', () => {
  expect([printableBy('judge'), printableBy('timekeeper')]).toEqual([[], []])
})
