/** What the frame of the operator window says. */
export const operator = {
  places: {
    overview: '总览',
    tracks: '赛道',
    entries: '参赛',
    people: '人员',
    results: '结果',
    statistics: '统计',
    export: '导出',
    prints: '打印',
    home: '首页',
    hall: '会场',
    penalties: '扣分',
    papers: '纸表',
    display: '大屏',
  },
  signOut: '退出登录',
  close: '关闭赛事',
  panel: '评审组',
  noPanel: '您还没有评审组',
  noPanelText: '请组委会把您设为某个评审组的组长。',
  toOverview: '返回总览',
} as const
