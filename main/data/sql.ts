/** SQL with its values apart: every interpolation becomes a bound parameter, and no text can be spliced in. */
type Value = string | number | bigint | null
export type Query = Readonly<{ text: string; values: readonly Value[] }>

export function sql(parts: TemplateStringsArray, ...values: readonly Value[]): Query {
  return { text: parts.join('?'), values }
}
