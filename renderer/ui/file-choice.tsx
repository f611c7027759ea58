/** A file to choose, with its name once it is chosen. Knows neither what is in it nor what it is for. */
import { type ReactNode, useId } from 'react'
import css from './file-choice.module.css'
import { describedBy, Labelled } from './labelled.tsx'

type Props = Readonly<{
  label: string
  /** What stands on it as if it were a button. */
  choose: string
  /** The name of the chosen file, or that there is none. */
  name: string
  /** As the attribute `accept` of an input. */
  accept: string
  onChoose: (file: File) => void
  hint?: string | undefined
  problem?: string | undefined
  /** What stands beside it. */
  children?: ReactNode
}>

export function FileChoice({ label, choose, name, accept, onChoose, hint, problem, children }: Props) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <div className={css.row}>
        <span className={css.file}>
          <input
            id={id}
            className={css.input}
            type="file"
            accept={accept}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={describedBy(id, problem ?? hint)}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              // The same file, mended, must be noticed when it is chosen again.
              target.value = ''
              if (file !== undefined) onChoose(file)
            }}
          />
          <span className={css.choose} aria-hidden="true">
            {choose}
          </span>
          <span className={css.name}>{name}</span>
        </span>
        {children}
      </div>
    </Labelled>
  )
}
