/** What a window calls the states of a score sheet. */
import type { SheetState } from '../../domain/score-sheet.ts'

const words = {
  unmarked: '未评',
  draft: '草稿',
  sealed: '已封存',
  received: '已签收',
  returned: '退回',
  accepted: '已采用',
  absent: '缺席',
  recused: '回避',
  void: '作废',
  /** Of the entry: no sheet of it is expected. */
  withdrawn: '弃权',
} as const satisfies Record<SheetState, string>

export const states = {
  ...words,
  /** The same for a cell of 64 pixels: six letters at most. */
  cells: words,
} as const
