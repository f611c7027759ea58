/** The reason of a time penalty in Chinese, the language of the record: the time, the limit, and by how much it was missed. */
import type { Proposal } from '../../../shared/contract/halls.ts'
import { clock, toldSeconds } from '../../../shared/domain/time-limit.ts'

/** 课堂教学用时 20:42，超过 20:00. */
export function timeReason({ partName, limit }: Pick<Proposal, 'partName' | 'limit'>, elapsed: number): string {
  const isOver = elapsed > limit.atMost * 1000
  return `${partName.zh}用时 ${clock(toldSeconds(limit, elapsed))}，${isOver ? '超过' : '不足'} ${clock(isOver ? limit.atMost : limit.atLeast)}`
}
