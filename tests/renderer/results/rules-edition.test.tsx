// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrackTable } from '../../../renderer/features/results/track-table.tsx'
import { TrackId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aResult } from './a-result.ts'

test.each([
  ['are not named while there is one edition', {}, 0],
  ['are named from the second edition on', { edition: 2 }, 1],
])('the rules %s', async (_what, edition, count) => {
  fakeMain().says('result.track', { ...aResult([]), ...edition })
  show(<TrackTable track={TrackId.parse('arts')} chooser={null} />)
  await settle()
  expect(screen.queryAllByText(/规则第 \d 版/)).toHaveLength(count)
})
