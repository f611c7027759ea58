/** 回避: a judge, or the chief for one, declares not to mark an entry. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { recusalDeclared } from '../../../shared/facts/recusal-declared.ts'
import type { WriteUnit } from '../../data/write-unit.ts'

export function declareRecusal(unit: WriteUnit, body: Input<'recusal.declare'>): Reply<'recusal.declare'> {
  const reply = unit.record(recusalDeclared, body)
  return reply.ok ? accept(null) : reply
}
