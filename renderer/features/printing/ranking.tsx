/** stub */
export function RankingPages(_: unknown) {
  return null
}
