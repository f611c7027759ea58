// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FreezeRules } from '../../../renderer/features/setup/freeze-rules.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { ToastRegion } from '../../../renderer/ui/toast.tsx'
import { TrackId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

function page() {
  const main = fakeMain()
  show(
    <ToastRegion>
      <FreezeRules track={TrackId.parse('arts')} name="文科" />
    </ToastRegion>,
  )
  return main
}
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  await settle(() => fireEvent.click(button))
}

test('freezing asks first, and says what it costs', async () => {
  const main = page()
  await press('冻结规则')
  const dialog = await screen.findByRole('alertdialog', { name: '冻结文科的规则？' })
  expect(dialog.textContent).toContain('都不能再改')
  expect(main.calls('rules.freeze')).toEqual([])
})

test('cancelling freezes nothing', async () => {
  const main = page()
  await press('冻结规则')
  await press('取消')
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(main.calls('rules.freeze')).toEqual([])
})

test('confirming freezes this track, once', async () => {
  const main = page()
  const held = main.holds('rules.freeze')
  await press('冻结规则')
  await press('确认冻结')
  await press('确认冻结')
  expect(main.calls('rules.freeze')).toEqual([{ track: 'arts' }])
  await held.release({ rules: 'a'.repeat(64) })
  expect(await screen.findByText('文科的规则已冻结')).toBeTruthy()
})

test('a refusal is said in words', async () => {
  const main = page()
  main.refuses('rules.freeze', 'entry-without-panel')
  await press('冻结规则')
  await press('确认冻结')
  expect(await screen.findAllByText(i18n.t('refusals.entry-without-panel'))).not.toEqual([])
})
