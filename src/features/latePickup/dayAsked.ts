import { serverNow } from '@/cloud/serverClock'
import { dayOf, isDay, type Day } from '@/domain/time'

/** The day a page was opened for; today on the server's clock when its address names none. */
export const dayAsked = (text: string | undefined): Day =>
  text !== undefined && isDay(text) ? text : dayOf(serverNow())
