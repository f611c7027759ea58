/**
 * Why a value that is being typed is not taken, and what a fault says. Refusals of calls are in refusals.ts.
 * Not `as const`, so that one t() call may serve every problem of a mark, whatever holes its sentence has.
 */
import type { MarkProblem } from '../../domain/rubric.ts'

const markProblems = {
  'mark-above-maximum': '最多 {{maximum}} 分',
  'mark-below-minimum': '至少 {{minimum}} 分',
  'mark-off-step': '以 {{step}} 分为一档',
  'mark-no-level': '请在给出的等级中选一个',
} satisfies Record<MarkProblem, string>

export const problems = {
  ...markProblems,
  required: '这一项不能空',
  'not-a-number': '请输入数字',
  'too-long_other': '最多 {{count}} 个字',
  internal: '程序出错，已记下。请把编号 {{reference}} 告诉工作人员。',
  'internal-without-reference': '程序出错，已记下。请告诉工作人员。',
  // of a roster; the names stand in main/importing/roster-problem.ts
  'roster-not-text': '文件不是文本。请用表格软件另存为 CSV（UTF-8）后再选。',
  'roster-empty': '名单是空的：表头下面没有一行。',
  'roster-too-long': '名单有 {{lines}} 行，最多 {{limit}} 行。',
  'roster-column-missing': '第 {{line}} 行表头缺少“{{column}}”一列。',
  'roster-column-twice': '第 {{line}} 行表头有两列“{{column}}”。',
  'roster-column-unknown': '第 {{line}} 行表头第 {{column}} 列“{{value}}”不认得。',
  'roster-row-broken': '第 {{line}} 行的引号不配对，这一行读不出来。',
  'roster-row-length': '第 {{line}} 行有 {{found}} 格，应有 {{expected}} 格。',
  'roster-field-missing': '第 {{line}} 行“{{column}}”不能空。',
  'roster-field-unexpected': '第 {{line}} 行不该填“{{column}}”（“{{value}}”）。',
  'roster-field-too-long': '第 {{line}} 行“{{column}}”有 {{length}} 个字，最多 {{limit}} 个字。',
  'roster-value-unknown': '第 {{line}} 行“{{column}}”写的是“{{value}}”，只能是：{{allowed}}。',
  'roster-track-unknown': '第 {{line}} 行“{{column}}”写的是“{{value}}”，没有这条赛道，可用：{{allowed}}。',
  'roster-number-twice': '第 {{line}} 行“{{column}}”“{{value}}”与第 {{first}} 行重复。',
  'roster-judge-twice': '第 {{line}} 行评委“{{value}}”与第 {{first}} 行重复。',
  'roster-chief-twice': '第 {{line}} 行“{{value}}”也写成了组长，第 {{first}} 行已有一位。',
  'roster-too-few-judges_other': '{{track}}只有 {{count}} 位评委，至少要 {{minimum}} 位。',
  'roster-no-chief': '{{track}}没有组长。请把一位评委的“组长”填“是”。',
  'roster-other': '第 {{line}} 行有问题（{{problem}}）。',
}
