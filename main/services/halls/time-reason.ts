/** The reason of a time penalty in Chinese, the language of the record: the time, the limit, and by how much it was missed. */
import type { Proposal } from '../../../shared/contract/halls.ts'

/** 课堂教学用时 20:42，超过 20:00. A started second counts. */
export function timeReason({ partName, limit }: Pick<Proposal, 'partName' | 'limit'>, elapsed: number): string {
  const isOver = elapsed > limit.atMost * 1000
  return `${partName.zh}用时 ${clockText(elapsed, isOver)}，${isOver ? '超过' : '不足'} ${clockText((isOver ? limit.atMost : limit.atLeast) * 1000, true)}`
}

/** A started second counts against whoever is over, and not for whoever is under: 17:59.2 is not 18:00. */
function clockText(milliseconds: number, isOver: boolean): string {
  const seconds = isOver ? Math.ceil(milliseconds / 1000) : Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
