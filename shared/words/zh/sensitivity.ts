/** How firmly a result stands, in sentences. Advice only. */
export const sensitivity = {
  advice: '以下只供参考，不改变任何成绩、名次和奖项。',
  checked: '已检查 {{done}}/{{of}}',
  headings: { fragility: '最小的改动', alternatives: '换一种算法', lines: '奖项线' },
  fragility: {
    none: '任何一个分数单独改动，都不会改变奖项。',
    smallest: '只改一个分数，最少改 {{size}} 分就会改变奖项；这样的改动共 {{count}} 处，列出 {{listed}} 处：',
    turn: '{{judge}} 给 {{number}} 的“{{part}}·{{criterion}}”由 {{from}} 改为 {{to}}：{{changes}}',
  },
  change: '{{number}} {{before}} → {{after}}',
  noAward: '无奖',
  methods: {
    mean: '各评委平均',
    trimmed: '去掉一个最高分和一个最低分',
    median: '中位数',
    places: '各评委名次的平均',
    severity: '消去各评委宽严的差别',
  },
  alternative: {
    same: '{{method}}：奖项不变，{{moved}} 个名次不同',
    differs: '{{method}}：{{count}} 位参赛者的奖项不同，{{moved}} 个名次不同：{{changes}}',
    open: '{{method}}：{{numbers}} 须由人裁定',
    cannot: '{{method}}：无法计算，{{reason}}',
  },
  cannot: {
    'too-few-judges': '评委太少',
    'several-panels': '不同评审组的名次不能相比',
    rounds: '不同轮次不能合在一起算',
    equated: '各评审组已按规则换算',
  },
  line: {
    gap: '{{award}}：线内最后 {{inside}}，线外第一 {{outside}}，相差 {{gap}} 分',
    inGroup: '{{award}}（{{group}}）',
    noise: '标准误 {{error}} 分，相差 {{credible}} 分以上才算可信；{{verdict}}',
    inside: '在评分误差之内',
    outside: '在评分误差之外',
    unknown: '没有标准误：{{reason}}',
    none: '没有奖项线。',
  },
  noNoise: {
    'two-panels': '两者属不同评审组',
    rounds: '分轮次评比',
    equated: '各评审组已按规则换算',
    'too-few': '评委齐全的参赛者太少',
    other: '评分不足以估计',
  },
}
