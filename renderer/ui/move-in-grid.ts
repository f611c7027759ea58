/** Where an arrow, Home or End leads in a grid. Knows no cell; stays at the edge. */
type Pair = readonly [row: number, column: number]

export function moveInGrid(key: string, [row, column]: Pair, [rows, columns]: Pair): Pair | undefined {
  switch (key) {
    case 'ArrowUp':
      return [Math.max(0, row - 1), column]
    case 'ArrowDown':
      return [Math.min(rows - 1, row + 1), column]
    case 'ArrowLeft':
      return [row, Math.max(0, column - 1)]
    case 'ArrowRight':
      return [row, Math.min(columns - 1, column + 1)]
    case 'Home':
      return [row, 0]
    case 'End':
      return [row, columns - 1]
    default:
      return undefined
  }
}
