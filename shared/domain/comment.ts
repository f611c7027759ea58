/** What a judge writes beside the marks 评语: about one criterion or the whole sheet, for the contestant or for nobody else. Knows no marks. */
import { z } from 'zod'
import { CriterionId } from './ids.ts'

/** `private` stays in the judge's own drafts on this station; `contestant` is sealed with the sheet. */
export const Audience = z.enum(['contestant', 'private'])
export type Audience = z.infer<typeof Audience>

export const CommentText = z.string().trim().min(1).max(500)

/** `about` is a criterion, or null for the whole sheet. */
export const SealedComment = z.strictObject({ about: CriterionId.nullable(), text: CommentText }).readonly()
export type SealedComment = z.infer<typeof SealedComment>

export const DraftComment = z.strictObject({ about: CriterionId.nullable(), audience: Audience, text: CommentText }).readonly()
export type DraftComment = z.infer<typeof DraftComment>

/** The comments that are sealed with a sheet: those for the contestant, by criterion in text order, the whole sheet first. */
export function sealedComments(comments: readonly DraftComment[]): readonly SealedComment[] {
  return comments
    .filter(({ audience }) => audience === 'contestant')
    .map(({ about, text }) => ({ about, text }))
    .sort((a, b) => ((a.about ?? '') < (b.about ?? '') ? -1 : 1))
}
