/** Whether the hall has a window, on which screen, and whether it is covered. */
import { useTranslation } from 'react-i18next'
import type { DisplayDesk } from '../../../shared/contract/displays.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTell } from './use-tell.ts'
import css from './window-state.module.css'

export function WindowState({ desk: { isOpen, screen, isCovered } }: Readonly<{ desk: DisplayDesk }>) {
  const { t } = useTranslation()
  const { tell, isBusy } = useTell()
  return (
    <section className={css.window} aria-label={t('display.title')}>
      {!isOpen && <Notice tone="look" title={t('display.window.closed')} />}
      {isOpen && screen === 'second' && (
        <p className={css.second} role="status">
          <Icon name="tick" />
          {t('display.window.second')}
        </p>
      )}
      {isOpen && screen === 'only' && (
        <Notice tone="look" title={t('display.window.only')}>
          {t('display.window.onlyText')}
        </Notice>
      )}
      <div className={css.acts}>
        {isOpen ? (
          <Button icon="cross" busy={isBusy} onPress={() => void tell('display.close', {})}>
            {t('display.window.close')}
          </Button>
        ) : (
          <Button look="ink" icon="screen" busy={isBusy} onPress={() => void tell('display.open', {})}>
            {t('display.window.open')}
          </Button>
        )}
        <Button
          look={isCovered ? 'ink' : 'plain'}
          icon={isCovered ? 'light' : 'dark'}
          shortcut="B"
          busy={isBusy}
          onPress={() => void tell('display.cover', { isCovered: !isCovered })}
        >
          {t(isCovered ? 'display.uncover' : 'display.cover')}
        </Button>
      </div>
    </section>
  )
}
