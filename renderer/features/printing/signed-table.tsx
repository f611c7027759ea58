/** A table over several pages: its head and the line to be signed stand on each of them. Knows no rows. */
import type { ReactNode } from 'react'
import { SignLine } from './sign-line.tsx'
import css from './signed-table.module.css'

type Props = Readonly<{ heads: readonly string[]; who: readonly string[]; children: ReactNode }>

export function SignedTable({ heads, who, children }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two judges may have one name, and columns do not move
            <th key={at} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {children}
      {who.length > 0 && (
        <tfoot>
          <tr>
            <td colSpan={heads.length} className={css.foot}>
              <SignLine who={who} />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
