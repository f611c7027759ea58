/** Guards the engine against input that would count something twice or not at all. Judges no rule and no mark. */
import type { EntryInput, TrackInput } from './track-input.ts'

/** Throws on what only a bug can bring about: a track without parts, a part without criteria where criteria are reduced, an entry twice, a sheet twice or of an unknown part, a penalty twice
 * or of another entry. Anything that people can cause is a step of the result instead. */
export function checkInput({ parts, entries, rules }: TrackInput): void {
  if (parts.length === 0) throw new RangeError('a track without parts has no scores')
  if (rules.reduction.of === 'criteria' && parts.some(({ criteria }) => criteria.length === 0))
    throw new RangeError('a part without criteria has none to reduce')
  once(
    parts.map(({ part }) => part),
    'part',
  )
  once(
    entries.map(({ entry }) => entry),
    'entry',
  )
  for (const entry of entries) checkEntry(entry, parts)
}

function checkEntry({ entry, sheets, penalties }: EntryInput, parts: TrackInput['parts']): void {
  for (const { part } of parts)
    once(
      sheets.flatMap(sheet => (sheet.part === part ? [sheet.judge] : [])),
      `sheet for ${entry} in ${part} of judge`,
    )
  once(
    penalties.map(({ id }) => id),
    'penalty',
  )
  const stray = sheets.find(({ part }) => !parts.some(known => known.part === part))
  if (stray !== undefined) throw new RangeError(`entry ${entry} has a sheet of part ${stray.part}, which the track does not have`)
  const foreign = penalties.find(penalty => penalty.entry !== entry)
  if (foreign !== undefined) throw new RangeError(`penalty ${foreign.id} belongs to entry ${foreign.entry}, not to ${entry}`)
}

function once(names: readonly string[], what: string): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) throw new RangeError(`${what} ${name} is there twice`)
    seen.add(name)
  }
}
