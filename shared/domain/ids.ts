/** The names by which things are known. A sheet's name is made of its judge, entry and part; every other id comes from the write unit. */
import { z } from 'zod'

const ID = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}'
const id = z.string().regex(new RegExp(`^${ID}$`))

export const ContestId = id.brand<'ContestId'>()
export type ContestId = z.infer<typeof ContestId>
export const StationId = id.brand<'StationId'>()
export type StationId = z.infer<typeof StationId>
export const TrackId = id.brand<'TrackId'>()
export type TrackId = z.infer<typeof TrackId>
export const PartId = id.brand<'PartId'>()
export type PartId = z.infer<typeof PartId>
export const CriterionId = id.brand<'CriterionId'>()
export type CriterionId = z.infer<typeof CriterionId>
export const EntryId = id.brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>
export const PersonId = id.brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const PanelId = id.brand<'PanelId'>()
export type PanelId = z.infer<typeof PanelId>
export const PenaltyId = id.brand<'PenaltyId'>()
export type PenaltyId = z.infer<typeof PenaltyId>
export const AwardId = id.brand<'AwardId'>()
export type AwardId = z.infer<typeof AwardId>

/** `judge/entry/part` */
export const SheetId = z
  .string()
  .regex(new RegExp(`^${ID}/${ID}/${ID}$`))
  .brand<'SheetId'>()
export type SheetId = z.infer<typeof SheetId>

/** SHA-256 in lower-case hex, of a fact's envelope or of a document's canonical text. */
export const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Digest'>()
export type Digest = z.infer<typeof Digest>

/** The one judge × entry × part that a sheet stands for. */
export type SheetKey = Readonly<{ judge: PersonId; entry: EntryId; part: PartId }>

/** The id of the sheet of one judge, one entry and one part. */
export function sheetId({ judge, entry, part }: SheetKey): SheetId {
  return SheetId.parse(`${judge}/${entry}/${part}`)
}

/** The judge, entry and part that a sheet id is made of. */
export function sheetKey(id: SheetId): SheetKey {
  const [judge, entry, part] = id.split('/')
  return { judge: PersonId.parse(judge), entry: EntryId.parse(entry), part: PartId.parse(part) }
}
