import { INVITE_LASTS } from '@/domain/people/binding/Invite'
import { DAY } from '@/domain/time'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { forgetRefused } from '../consent/forgetGiven'
import { tidyDesks } from '../desk/tidyDesks'
import { forgetMessages } from './forgetMessages'
import { tellLapsed } from './tellLapsed'

const LOOKED_BACK = 2 * DAY

/** Tries of codes that are long void go; what an unbinding or a no that was cut short left to do is done; lapsed requests are told. */
export async function tidy(now: number): Promise<void> {
  await tidyDesks(now)
  await store.remove('bind_tries', { at: is.below(now - 2 * INVITE_LASTS) })
  await tellLapsed(now)
  const left = await store.findAll('persons', { 'pastWards.endedAt': is.above(now - LOOKED_BACK) }, [
    'wards',
    'pastWards',
  ])
  for (const { _id, wards, pastWards = [] } of left)
    for (const { pupilId } of pastWards.filter(({ endedAt }) => endedAt > now - LOOKED_BACK))
      if (!wards.some((ward) => ward.pupilId === pupilId)) await forgetMessages(_id, pupilId)
  await forgetRefused(now - LOOKED_BACK, now)
}
