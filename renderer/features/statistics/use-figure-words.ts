/** Words that stand in the place of a figure: why there is none, and from where to where it goes. Knows no statistic. */
import { useTranslation } from 'react-i18next'
import type { NoFigure } from '../../../shared/contract/statistics.ts'

export function useFigureWords() {
  const { t } = useTranslation()
  return {
    whyNot: ({ none }: Readonly<{ none: NoFigure }>) => t(`statistics.noFigure.${none}`),
    range: (low: string, high: string) => t('statistics.range', { low, high }),
  }
}
