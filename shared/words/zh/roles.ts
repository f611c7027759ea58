/** The roles a person may act in, and what each is for. */
import type { Role } from '../../domain/person.ts'

export const roles = {
  judge: { name: '评委', job: '评分与封存' },
  timekeeper: { name: '计时员', job: '计时与缺席' },
  recorder: { name: '记分员', job: '录入纸质评分单' },
  chief: { name: '评委组长', job: '核定与退回' },
  organizer: { name: '组委会', job: '赛事、规则与结果' },
  supervisor: { name: '监审', job: '查看与核验' },
} as const satisfies Record<Role, { name: string; job: string }>
