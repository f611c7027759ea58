/** What a person reads when signing in. */
export const signIn = {
  title: '请选择姓名',
  search: '查找姓名',
  nobody: '没有这个姓名。',
  nobodyHere: '名单里还没有可以在这个窗口登录的人。',
  noPin: '未设密码',
  pinFor: '请输入六位密码',
  pin: '密码',
  as: '以何身份',
  enter: '登录',
  other: '换一位',
  paused: '已暂停显示',
  pausedLead: '一分钟没有操作，为了不让旁人看到，分数先收起了。打过的分都已存好，请输入密码继续。',
  pauseSoon_other: '无操作，{{count}} 秒后隐藏分数',
  sample: '示例赛事，密码是 {{pin}}',
  'pin-wrong_other': '密码不对，还可以试 {{count}} 次，都错了要等一会儿再试。忘了密码请找工作人员。',
  'pin-locked_other': '输错次数过多，请在 {{count}} 秒后再试。',
} as const
