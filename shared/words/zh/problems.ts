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
}
