// The least that React can do with a key: ten fields and their sum. The kiosk's sheet is measured against it.
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

function PlainPage() {
  const [marks, setMarks] = useState<readonly string[]>(Array.from({ length: 10 }, () => ''))
  return (
    <main>
      {marks.map((mark, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields never move
        <input key={place} value={mark} onChange={event => setMarks(marks.with(place, event.target.value))} />
      ))}
      <output>{marks.reduce((sum, mark) => sum + Number(mark), 0)}</output>
    </main>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<PlainPage />)
