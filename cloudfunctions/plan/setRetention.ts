import { calendarInputs } from '@/contract/calendar'
import { lastDayGone, RETENTION_DEFAULT } from '@/domain/retention/retention'
import { no, yes } from '@/domain/result'
import { dayOf, plusDays } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { actOnCity } from './cityFacts'

const leaversUpTo = (day: string) =>
  store.count('pupils', { 'left.on': is.below(plusDays(day, 1)), 'erased.doneAt': is.absent() })

/** 个人资料保存期限: of the whole city. A shorter one is taken only from whoever was told how many children it reaches. */
export const setRetention = action({
  deed: 'plan/setRetention',
  input: calendarInputs.setRetention,
  subject: () => ({}),
  run: ({ months, reaches, op }, { now, caller }) =>
    actOnCity(op, now, async ({ retentionMonths = RETENTION_DEFAULT }) => {
      const pupils = months < retentionMonths ? await leaversUpTo(lastDayGone(dayOf(now), months)) : 0
      if (pupils > reaches) return no({ code: 'retention/reaches', months, pupils })
      const { personId: by, name: byName } = caller
      return yes({
        fields: { retentionMonths: months },
        act: { op, by, byName, at: now, kind: 'retention', months },
        notices: [],
      })
    }),
})
