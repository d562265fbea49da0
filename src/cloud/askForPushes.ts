import Taro from '@tarojs/taro'
import type { Granted } from '@/contract/notice'
import type { Template } from '@/domain/notice/Notice'
import { callCloud } from './callCloud'

/** The ids of our templates at WeChat; the functions know the same ones. On the local cloud an id is the name itself. */
const TEMPLATE_IDS: Record<Template, string> = {
  enrolled: 'enrolled',
  'enrolment-changed': 'enrolment-changed',
  'late-decided': 'late-decided',
  'late-refused': 'late-refused',
  'late-waiting': 'late-waiting',
  leave: 'leave',
  absence: 'absence',
  'absence-answered': 'absence-answered',
  'roll-not-taken': 'roll-not-taken',
  'seat-offer': 'seat-offer',
  'draw-result': 'draw-result',
  'session-changed': 'session-changed',
  plan: 'plan',
  'stand-in': 'stand-in',
  'taken-over': 'taken-over',
  released: 'released',
  uncollected: 'uncollected',
  'barred-attempt': 'barred-attempt',
  collectors: 'collectors',
  missing: 'missing',
  reconciled: 'reconciled',
  escort: 'escort',
  digest: 'digest',
}

export type Asked =
  | { how: 'granted'; left: Granted['left'] }
  | { how: 'declined' }
  /** WeChat did not ask: no tap, a browser, or switched off altogether. */
  | { how: 'not-asked' }
  | { how: 'failed'; say: string }

export const canAskForPushes = process.env.TARO_ENV === 'weapp'

/** The templates a person said yes to; null when WeChat did not ask. */
async function ask(templates: Template[]): Promise<Template[] | null> {
  try {
    const told = new Map<string, unknown>(
      Object.entries(
        await Taro.requestSubscribeMessage({
          tmplIds: templates.map((template) => TEMPLATE_IDS[template]),
          entityIds: [],
        }),
      ),
    )
    return templates.filter((template) => String(told.get(TEMPLATE_IDS[template])).startsWith('accept'))
  } catch {
    return null
  }
}

/** Asks for one push of each template (three at most, after a tap) and tells the cloud what was allowed. */
export async function askForPushes(templates: Template[]): Promise<Asked> {
  const accepted = canAskForPushes ? await ask(templates) : null
  if (accepted === null) return { how: 'not-asked' }
  if (accepted.length === 0) return { how: 'declined' }
  const answer = await callCloud('notice/grant', { templates: accepted })
  return answer.ok ? { how: 'granted', left: answer.value.left } : { how: 'failed', say: answer.say }
}
