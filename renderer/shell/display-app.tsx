/** What the public screen shows. Features are composed here. */
import { DisplayPage } from '../features/display/display-page.tsx'
import { DisplayShell } from './display-shell.tsx'

export function DisplayApp() {
  return (
    <DisplayShell>
      <DisplayPage />
    </DisplayShell>
  )
}
