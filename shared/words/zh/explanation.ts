/** The steps from marks to place in sentences: one to read, one line of arithmetic beneath it. The keys are those of ExplanationStep. */
import type { ExplanationStep, MarkFate } from '../../domain/result.ts'
import type { RoundingStage, TieStep } from '../../domain/rules.ts'

export const explanation = {
  title: '第 {{rank}} 名，{{score}} 分，这样算出来',
  titleWithoutScore: '{{number}}：为什么还没有成绩',
  lead: '{{number}}　{{name}}　{{school}}',
  comma: '，',
  wholeScore: '总分',
  judgeTotals: '各评委合计',
  fates: {
    counted: '计入',
    'dropped-high': '去最高',
    'dropped-low': '去最低',
    pending: '暂不计',
    absent: '不计入',
    recused: '不计入',
    void: '不计入',
  } satisfies Record<MarkFate, string>,
  words: { pending: '待交', absent: '缺席', recused: '回避', void: '作废' },
  marks: {
    sentence: '{{what}}：{{pieces}}',
    judges_other: '{{count}} 位评委',
    counted_other: '{{count}} 份计入',
    all: '全部计入取平均',
    dropped_other: '去掉 {{count}} 份最高最低分',
    missing_other: '{{count}} 份缺，不计入',
    pending_other: '{{count}} 份待交',
  },
  reduced: { arithmetic: '（{{terms}}）÷ ', usual: '（应除以 {{usual}}，缺 {{missing}} 份）', sum: ' = {{sum}} ÷ {{divisor}} = {{value}}' },
  stages: { 'judge-total': '评委合计分', part: '环节得分', total: '扣分前总分', final: '扣分后总成绩' } satisfies Record<
    RoundingStage,
    string
  >,
  rounded: {
    sentence: '{{what}}：{{method}}，保留 {{places}} 位小数',
    whole: '{{what}}：{{method}}，取整数',
    arithmetic: ' 取为 {{after}}',
    exact: ' 正好，不变',
  },
  weighted: { sentence: '{{part}}占 {{percent}}%', arithmetic: '{{before}} × {{percent}}% = {{after}}' },
  added: { sentence: '各环节相加', arithmetic: '{{terms}} = {{value}}' },
  penalty: { sentence: '扣分：{{reason}}', arithmetic: '{{before}} − {{amount}} = {{after}}' },
  stopped: {
    pending: '{{what}}：评分单还没有齐，先不计算',
    missing: '{{what}}：缺评委分，按规则须由人处理，不计算',
    'too-few': '{{what}}：余下的分太少，按规则停止计算',
    arithmetic: '现有 {{remaining}} 份，至少要 {{minimum}} 份',
    value: '未定',
  } satisfies Record<Extract<ExplanationStep, { key: 'stopped' }>['reason'], string> & Record<string, string>,
  'tie-broken': {
    part: '总分相同，先比“{{part}}”',
    'dropped-sum': '总分相同，比去掉分之和',
    'more-decimals': '总分相同，比未取整的总分至 {{places}} 位小数',
    decision: '总分相同，经两人裁定：{{reason}}',
    compared: '{{number}} 为 {{value}}',
    decided: '{{number}} 第 {{place}} 位',
    place: '第 {{place}} 位',
  } satisfies Record<TieStep['by'], string> & Record<string, string>,
  ranked: {
    sentence_other: '在 {{count}} 位有成绩的选手中排名',
    rounded: '按取整后的总成绩 {{value}} 排列',
    exact: '按未取整的精确值 {{value}} 排列',
    value: '第 {{rank}} 名',
  },
} as const
