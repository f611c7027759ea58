// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { clearToasts, sayToast, ToastRegion } from '../../../renderer/ui/toast.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

const shown = (title: string) => [...document.querySelectorAll('[data-tone]')].filter(each => each.textContent?.includes(title)).length

test('what is said takes the place of what was said before', async () => {
  show(<ToastRegion>{null}</ToastRegion>)
  await settle(() => sayToast('done', '第一句'))
  expect(shown('第一句')).toBe(1)
  await settle(() => sayToast('done', '第二句'))
  await vi.waitFor(() => expect(shown('第一句')).toBe(0))
  expect(shown('第二句')).toBe(1)
  expect(screen.getAllByText('第二句').length).toBeGreaterThan(0)
})

test('another page clears it', async () => {
  show(<ToastRegion>{null}</ToastRegion>)
  await settle(() => sayToast('wrong', '没有成功'))
  await settle(() => clearToasts())
  await vi.waitFor(() => expect(shown('没有成功')).toBe(0))
})
