/** The page that is printed: asks for its job, lays the document out, and tells main once its typefaces are there. Composes features. */
import { useEffect, useState } from 'react'
import type { Printed } from '../../shared/contract/prints.ts'
import { PrintedDocument } from '../features/printing/printed-document.tsx'
import { i18n } from '../i18n/i18n.ts'
import { call } from '../lib/api.ts'
import { usePreferences } from '../lib/preferences.ts'

export function PrintApp({ job }: Readonly<{ job: string }>) {
  const [printed, setPrinted] = useState<Printed>()
  useEffect(() => {
    const ask = async () => {
      const reply = await call('print.job', { job })
      if (!reply.ok) return
      const { language } = reply.value
      usePreferences.setState({ language, theme: 'light', size: 'm' })
      await i18n.changeLanguage(language)
      setPrinted(reply.value)
    }
    void ask()
  }, [job])
  return printed && <PrintedDocument document={printed.document} onLaidOut={() => void call('print.ready', { job })} />
}
