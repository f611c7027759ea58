/** The fields that case files of many kinds have in common, read from exact JSON. Knows no kind. */
import { z } from 'zod'
import { exact } from '../../../shared/scoring/exact.ts'
import { exactNumber, plainDecimal } from './plain-decimal.ts'

export function isNumeral(text: string): boolean {
  return exactNumber(text) !== undefined
}

/** An exact value: a decimal or a fraction. */
export const amount = z
  .string()
  .refine(isNumeral)
  .transform(text => exactNumber(text) ?? exact(0n))

/** For statistics, which reckon with doubles. */
export const real = z
  .string()
  .refine(text => Number.isFinite(Number(plainDecimal(text))))
  .transform(Number)

export const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** A mark in points; null is no mark, which is never a zero. */
const mark = amount.nullable()
export const marks = z.array(mark)
export const table = z.array(z.array(real.nullable()))

/** Marks that stand for "no mark", compared as numbers: "0" is "0.0". */
export const missingCodes = z.array(mark).default([])

/** No id twice: the second would hide the first. */
export function rowsOf<Row extends z.ZodType<Readonly<{ id: string }>>>(row: Row) {
  return z.array(row).refine(rows => new Set(rows.map(({ id }) => id)).size === rows.length)
}

/** The same for sets, which have a name. */
export function setsOf<Row extends z.ZodType<Readonly<{ name: string }>>>(row: Row) {
  return z.array(row).refine(sets => new Set(sets.map(({ name }) => name)).size === sets.length)
}
