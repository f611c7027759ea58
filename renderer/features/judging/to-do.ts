/** What is left for a judge to do, and in which order the sheets come. */
import type { MyEntry, MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'

/** Not sealed, not recused, not recorded as missing: the judge still has to do something. */
export function isToDo({ state }: Pick<MySheet, 'state'>): boolean {
  return state === 'unmarked' || state === 'draft' || state === 'returned'
}

/** Whether the sheet opens now. A judge who was absent may still come; a recused one may not. */
export function isOpenable({ state, mayBegin }: Pick<MySheet, 'state' | 'mayBegin'>): boolean {
  return mayBegin && state !== 'recused' && state !== 'void' && state !== 'withdrawn'
}

/** The sheets of the contest that can be opened, in the order of the list: entry by entry, part by part. */
export function openable(panels: readonly MyPanel[]): readonly MySheet[] {
  return panels.flatMap(panel => panel.entries.flatMap(entry => entry.sheets)).filter(isOpenable)
}

/** Whether the calibration lecture of the panel is still to be sealed in some part: until then nothing else is open. */
export function isCalibrating({ calibration }: Pick<MyPanel, 'calibration'>): boolean {
  return calibration?.sheets.some(isToDo) ?? false
}

export type NextSheet = Readonly<{ sheet: SheetId; number: string; part: MyPanel['parts'][number] }>

/**
 * The sheet that Enter opens on the list: what goes before all else; the sheet that the judge has just left, unless it is sealed; what the receipt
 * named as the next; for whoever comes to the list anew, what was given back or begun.
 */
export function nextOnList(panels: readonly MyPanel[], left: SheetId | undefined): NextSheet | undefined {
  const first = firstToDo(panels)
  if (left === undefined) return first
  const rows = panels.flatMap(panel => panel.entries.flatMap(({ number, sheets }) => sheets.map(sheet => ({ panel, number, sheet }))))
  const named = (id: SheetId | undefined) =>
    rows.flatMap(({ panel, number, sheet }) => (sheet.id === id ? asNext(panel, number, sheet) : []))[0]
  const waiting = urgent(panels)
  const mayStay = waiting.length === 0 || waiting.some(({ id }) => id === left)
  return mayStay ? (named(left) ?? named(nextToDo(panels, left)) ?? first) : first
}

/** The sheet that comes first of all: what nobody should pass over, then what was given back, what was begun, then in order. */
export function firstToDo(panels: readonly MyPanel[]): NextSheet | undefined {
  const [calibration] = panels.flatMap(panel => (panel.calibration?.sheets ?? []).flatMap(sheet => asNext(panel, '', sheet)))
  const rows = panels.flatMap(panel =>
    panel.entries.flatMap(entry => entry.sheets.map(sheet => ({ panel, entry, sheet }))).filter(({ sheet }) => isToDoNow(sheet)),
  )
  const row =
    rows.find(({ panel, entry }) => isOnFloor(panel, entry)) ??
    rows.find(({ sheet }) => sheet.state === 'returned') ??
    rows.find(({ sheet }) => sheet.state === 'draft') ??
    rows[0]
  return calibration ?? questioned(panels) ?? (row && asNext(row.panel, row.entry.number, row.sheet)[0])
}

/** The chief waits for an answer about a sealed sheet: that takes a moment, and goes first. */
function questioned(panels: readonly MyPanel[]): NextSheet | undefined {
  const [first] = panels.flatMap(panel =>
    panel.entries.flatMap(({ number, sheets }) => {
      const sheet = sheets.find(({ isQuestioned }) => isQuestioned)
      const part = panel.parts.find(({ id }) => id === sheet?.part)
      return sheet === undefined || part === undefined ? [] : [{ sheet: sheet.id, number, part }]
    }),
  )
  return first
}

/**
 * The next sheet to do after this one: what goes first on the list as well (the calibration lecture, what the chief asks about, whoever has the
 * floor, what was given back), else the next in order; after the last it begins again from the first.
 */
export function nextToDo(panels: readonly MyPanel[], after: SheetId): SheetId | undefined {
  const sheets = openable(panels)
  const place = sheets.findIndex(({ id }) => id === after)
  const inOrder = [...sheets.slice(place + 1), ...sheets.slice(0, Math.max(place, 0))].filter(isToDoNow)
  const first = [...urgent(panels), ...inOrder.filter(({ state }) => state === 'returned')]
  return [...first, ...inOrder].find(({ id }) => id !== after)?.id
}

/** What nobody should pass over: the calibration lecture, what the chief asks about, whoever has the floor. */
function urgent(panels: readonly MyPanel[]): readonly MySheet[] {
  const calibration = panels.flatMap(panel => panel.calibration?.sheets ?? []).filter(isToDoNow)
  const all = panels.flatMap(panel => panel.entries.flatMap(({ sheets }) => sheets))
  const called = panels.flatMap(panel => panel.entries.filter(entry => isOnFloor(panel, entry)).flatMap(({ sheets }) => sheets))
  return [...calibration, ...all.filter(({ isQuestioned }) => isQuestioned), ...called.filter(isToDoNow)]
}

const isToDoNow = (sheet: MySheet) => isToDo(sheet) && isOpenable(sheet)

const isOnFloor = ({ floor }: MyPanel, { entry }: MyEntry) => floor?.state === 'only' && floor.entry === entry

function asNext(panel: MyPanel, number: string, sheet: MySheet): readonly NextSheet[] {
  const part = panel.parts.find(({ id }) => id === sheet.part)
  return part !== undefined && isToDoNow(sheet) ? [{ sheet: sheet.id, number, part }] : []
}
