/** Who is in when one line alone is drawn by itself, for prizes outside the order of awards. Knows no award and no seat of another line. */
import type { AtLine } from '../domain/composition.ts'
import { cutLine } from './cut-line.ts'

/** `open`: the equals that a person is asked about. */
export type SettledLine<Item> = Readonly<{ winners: readonly Item[]; open: readonly Item[] }>

/** The winners of `count` seats among groups of equals, best first. Equals across the line come in, stay out (and their seats empty), or
 * are open (F14). */
export function settleLine<Item>(
  groups: readonly (readonly Item[])[],
  { count, atLine }: Readonly<{ count: number; atLine: AtLine }>,
): SettledLine<Item> {
  const { inside, across } = cutLine(groups, count)
  return { winners: [...inside.flat(), ...(atLine === 'let-in' ? across : [])], open: atLine === 'ask' ? across : [] }
}
