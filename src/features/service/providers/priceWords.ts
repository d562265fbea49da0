import type { PriceRow, ProviderRow } from '@/contract/providers'
import { yuanText } from '@/domain/money'
import { KIND_TEXT } from '@/domain/plan/changes/words'
import { longDayText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'
import { leftText } from '../serviceWords'

type Price = Pick<PriceRow, 'courseKind' | 'courseName' | 'unit' | 'amountFen' | 'from' | 'to'>

/** 科学类, 「无人机」, 所有课程. */
export const pricedText = ({ courseKind, courseName }: Price): string =>
  courseName !== '' ? `「${courseName}」` : courseKind === null ? '所有课程' : `${KIND_TEXT[courseKind]}类`

export const amountText = ({ unit, amountFen }: Price): string =>
  `${yuanText(amountFen)} / ${unit === 'lesson' ? '课次' : '学期'}`

export const daysText = ({ from, to }: { from: string; to: string | null }): string =>
  to === null ? `${longDayText(from)}起` : `${longDayText(from)}到 ${longDayText(to)}`

export const licenceText = ({ licenceUntil, licenceDaysLeft }: ProviderRow): string =>
  `办学许可 ${longDayText(licenceUntil)}到期，${leftText(licenceDaysLeft)}`

/** 可以合作, or the first thing that stands in the way. */
export const providerSign = ({
  lacks,
}: Pick<ProviderRow, 'lacks'>): { word: string; icon: IconName; tone: Tone } =>
  lacks.length === 0
    ? { word: '可以合作', icon: 'check-circle', tone: 'green' }
    : { word: '不能安排', icon: 'alert', tone: 'amber' }
