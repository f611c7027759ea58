/** The files that were written, each with the way to it. */
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './export-page.module.css'

type Props = Readonly<{ files: readonly string[]; folder: string }>

export function ExportedFiles({ files, folder }: Props) {
  const { t } = useTranslation()
  const reveal = async (file: string) => {
    const reply = await call('export.reveal', { file })
    if (!reply.ok) sayToast('wrong', refusalSentence(t, reply))
  }
  return (
    <>
      <Notice tone="done" title={t('exporting.done', { count: files.length })}>
        <span className={css.path}>{t('exporting.folder', { folder })}</span>
      </Notice>
      <ul className={css.files}>
        {files.map(file => (
          <li key={file} className={css.file}>
            <Icon name="page" />
            <span className={css.name}>{baseName(file)}</span>
            <Button look="bare" label={t('exporting.revealFile', { file: baseName(file) })} onPress={() => void reveal(file)}>
              {t('exporting.reveal')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The last step of a path, of either kind of system. */
function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
