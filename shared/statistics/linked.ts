/** Which panels can be compared because somebody or something ties them together. Knows who marked what for which panel; no marks. */

/** One mark: who gave it, to what, in which panel. */
export type Link = Readonly<{ judge: string; entry: string; panel: string }>

/** The group of each panel, numbered from 0 in the order of the panels: panels of one group share judges or entries, directly or by way of others.
 * A panel without marks is a group of its own. */
export function linkedPanels(panels: readonly string[], links: readonly Link[]): readonly number[] {
  const groups = new Map<string, string>()
  const rootOf = (name: string): string => {
    const above = groups.get(name)
    return above === undefined || above === name ? name : rootOf(above)
  }
  for (const { judge, entry, panel } of links)
    for (const name of [`judge ${judge}`, `entry ${entry}`]) groups.set(rootOf(name), rootOf(`panel ${panel}`))
  const roots = panels.map(panel => rootOf(`panel ${panel}`))
  const distinct = [...new Set(roots)]
  return roots.map(root => distinct.indexOf(root))
}
