/** What the clock of a lecture says. It reminds; it closes nothing. */
export const clock = {
  name: '讲课计时',
  start: '开始计时',
  stop: '停止',
  clear: '清零',
  left: '还剩',
  over: '超时',
  stopped: '已停止',
  hall: '会场计时',
  atStop: '停在 {{time}}',
  stages: { running: '计时正常', soon: '剩不到 2 分钟', last: '剩不到 30 秒', over: '超时' },
  phase: '{{phase}}：{{stage}}',
  card: '{{phase}}：举牌',
  ask: '计时清零',
  askLead: '清零后可以重新开始。计时只作提醒，不影响评分。',
} as const
