/** stub */
export function UnresolvedPages(_: unknown) {
  return null
}
