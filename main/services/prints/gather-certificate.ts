/** The certificate page of a panel: what was certified, by whom, over which sheets, and where each station's chain stands. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Certificate } from '../../../shared/contract/print-documents.ts'
import { isInForce, type PanelCertification } from '../../../shared/domain/certification.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { Meaning } from '../../../shared/facts/meaning.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import { findFact, headsOf, lastFacts } from '../../data/journal.ts'
import { listEntries, listPeople } from '../../data/repositories/setup-repository.ts'
import { localTime } from '../../platform/local-time.ts'
import { type PanelSheet, panelSheets, stateOf } from '../reconciling/panel-blockers.ts'
import { gatherHead, type Printing } from './gather-head.ts'

/** Refused unless the panel is certified now: an edition that was opened again must not be signed. */
export function gatherCertificate(printing: Printing & Readonly<{ meaning: Meaning }>): Answer<Certificate, 'panel-not-certified'> {
  const { db, meaning, panel, contest, state } = printing
  const [hash] = headsOf(db, subject('certification', panel.id))
  const certification = hash && (meaning.valueOf(hash) as PanelCertification)
  const fact = hash && findFact(db, hash)
  if (!certification || !fact || !isInForce(certification)) return refuse('panel-not-certified')
  const names = new Map(listPeople(db).map(person => [person.id, person.name]))
  const nameOf = (id: PanelCertification['chief']) => names.get(id) ?? id
  const { edition, chief, second, results } = certification
  const numbers = new Map(listEntries(db, state.track.id).map(entry => [entry.id, entry.number]))
  const sheets = panelSheets(db, state.track, panel)
  return accept({
    document: 'certificate',
    head: gatherHead(printing),
    certified: {
      edition,
      at: localTime(fact.envelope.at, contest.timeZone),
      chief: nameOf(chief),
      second: second === undefined ? null : nameOf(second),
      fact: fact.hash,
    },
    judges: panel.judges.length,
    entries: panel.entries.length,
    counts: countsOf(sheets),
    sums: sumsOf(printing, sheets),
    results: results.map(({ entry, score, rank }) => ({ number: numbers.get(entry) ?? entry, score, rank })),
    places: state.track.rules.rounding.places,
    heads: lastFacts(db).map(({ envelope, hash: last }) => ({ station: envelope.station, seq: envelope.seq, hash: last })),
  })
}

function countsOf(sheets: readonly PanelSheet[]): Certificate['counts'] {
  const states = Map.groupBy(sheets, sheet => stateOf(sheet, { drafts: false }))
  return [...states].map(([state, list]) => ({ state, sheets: list.length }))
}

function sumsOf({ panel, state: { track, frozen } }: Printing, sheets: readonly PanelSheet[]): Certificate['sums'] {
  return track.parts
    .filter(part => panel.parts.includes(part.id))
    .map(({ id, name }) => {
      const counted = sheets.filter(({ id: sheet, row }) => sheetKey(sheet).part === id && row?.state === 'accepted')
      const sum = counted.reduce((all, { row }) => all + (row?.total ?? 0), 0) as Thousandths
      return { part: name, sheets: counted.length, sum, rubric: (frozen?.rubrics[id] ?? null) as Certificate['sums'][number]['rubric'] }
    })
}
