/** What the export page says. */
export const exporting = {
  title: '导出工作簿',
  lead: '每条赛道一个 xlsx 文件：排名、获奖名单、成绩汇总、每位评委的评分表、规则与核对资料。未核定的赛道也能导出，表头会注明。',
  all: '导出全部',
  one: '导出',
  track: '赛道',
  working: '正在写工作簿',
  note: '正在写第 {{number}} 个，共 {{of}} 个',
  stopped: '已停止。停止之前写好的文件都还在，且是完整的。',
  done_other: '已导出 {{count}} 个文件',
  folder: '在 {{folder}}',
  reveal: '在文件夹中显示',
  revealFile: '在文件夹中显示 {{file}}',
} as const
