/** Every message the product can send, and those whose facts are still to come. */
import { yuanText } from '@/domain/money'
import type { Notice } from '@/domain/notice/Notice'
import { longDayText } from '@/domain/time'
import { afternoonPushes } from './afternoonPushes'
import type { Cast } from './cast'
import { enrolmentPushes } from './enrolmentPushes'
import { NEXT_WEEK } from './facts'
import { homewardPushes } from './homewardPushes'

export type Push = Pick<Notice, 'template' | 'data'>

const pushesToCome = ({ child, teacher, school, words, count }: Cast): Push[] => [
  {
    template: 'bill',
    data: {
      child,
      period: '2026年秋季学期',
      amount: yuanText(count * 30_050),
      note: `请在${longDayText(NEXT_WEEK)}前交`,
    },
  },
  {
    template: 'binding',
    data: { child, what: '不同意用手机收集信息', who: teacher, note: '请联系家长，改用纸质办理' },
  },
  { template: 'letter', data: { child, what: '您交的材料有了结果', note: '请打开小程序看' } },
  {
    template: 'paper-expiring',
    data: {
      who: teacher,
      paper: '教师资格证',
      until: longDayText(NEXT_WEEK),
      note: '过期就不能排课，请补新的',
    },
  },
  {
    template: 'rectification',
    data: {
      school,
      what: words === '' ? '没有点名' : words,
      until: longDayText(NEXT_WEEK),
      note: '改好后在这里回复',
    },
  },
]

export const everyPush = (cast: Cast): Push[] => [
  ...enrolmentPushes(cast),
  ...afternoonPushes(cast),
  ...homewardPushes(cast),
  ...pushesToCome(cast),
]
