/** Which marks of a criterion are worth a key of their own: from the most downwards, as even as there is room for. No state, no screen. */
import { type Thousandths, toThousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, leastMark } from '../../../shared/domain/rubric.ts'

/** Four columns of four keys are as tall as the pad beside them. */
const keys = 16
/** How coarse the keys may become, in steps of the criterion. */
const strides = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const

/**
 * At most sixteen marks from the maximum downwards, in thousandths of a point. The stride is the finest that reaches down to six tenths
 * of the maximum, or to the least mark where that is higher: few marks lie below, and those are typed.
 */
export function commonMarks(criterion: Exclude<Criterion, { kind: 'levels' }>): readonly Thousandths[] {
  const [max, least, step] = [BigInt(criterion.max), BigInt(leastMark(criterion)), BigInt(criterion.step)]
  const floor = (max * 6n) / 10n > least ? (max * 6n) / 10n : least
  const top = max - (max % step)
  const reaches = (stride: number) => top - BigInt(keys - 1) * BigInt(stride) * step <= floor
  const stride = step * BigInt(strides.find(reaches) ?? 1000)
  return Array.from({ length: keys }, (_, at) => top - BigInt(at) * stride)
    .filter(mark => mark >= least)
    .map(mark => toThousandths(mark))
}
