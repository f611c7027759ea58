/** What a person reads about the judge's window itself. */
export const kiosk = {
  close: '关闭评审窗口',
  closeLead: '全屏评审模式由评委组长或组委会成员结束。评分单和草稿都已存好。',
  who: '由谁关闭',
  choose: '请选择姓名',
  nobody: '还没有设好密码的组长或组委会成员，请先到主窗口设置。',
  pin: '本人密码',
} as const
