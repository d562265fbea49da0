import { calendarInputs } from '@/contract/calendar'
import { yes } from '@/domain/result'
import { theCity } from '../_kit/city'
import { action } from '../_kit/handle'
import { cityView } from './cityFacts'

export const cityCalendar = action({
  deed: 'plan/cityCalendar',
  input: calendarInputs.cityCalendar,
  subject: () => ({}),
  run: async () => yes(cityView(await theCity())),
})
