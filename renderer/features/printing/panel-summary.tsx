/** stub */
export function PanelSummaryPages(_: unknown) {
  return null
}
