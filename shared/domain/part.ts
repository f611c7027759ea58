/** A part 环节 of a track (教学设计, 课堂教学, 答辩 …) with the rubric that its sheets are marked by. */
import { z } from 'zod'
import { PartId } from './ids.ts'
import { Name } from './quantity.ts'
import { Rubric } from './rubric.ts'

export const Part = z.strictObject({ id: PartId, name: Name, rubric: Rubric }).readonly()
export type Part = z.infer<typeof Part>

/** The part with the most points, in which most is at stake; the first of equals, and undefined of none. */
export function widestPart<Given extends Pick<Part, 'rubric'>>(parts: readonly Given[]): Given | undefined {
  return parts.toSorted((a, b) => b.rubric.max - a.rubric.max)[0]
}
