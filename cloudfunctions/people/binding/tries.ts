/** 五次: counted before anything is looked up, and alike for codes that exist and codes that do not. */
import { TRIES_MOST } from '@/domain/people/binding/Invite'
import { no, yes, type Result } from '@/domain/result'
import { HOUR } from '@/domain/time'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'

/** One try fewer; false when none was left. Two at once never share the last one. */
async function takeTry(_id: string, now: number): Promise<boolean> {
  const take = () => store.update('bind_tries', { _id, left: is.above(0) }, { left: to.add(-1) })
  if ((await take()) > 0) return true
  if (await store.add('bind_tries', [{ _id, left: TRIES_MOST - 1, at: now }])) return true
  return (await take()) > 0
}

export const codeTriesId = (mark: string): string => `code:${mark}`
const phoneTriesId = (phoneMark: string, now: number): string =>
  `phone:${phoneMark}:${Math.floor(now / HOUR)}`

interface Trying {
  mark: string
  phoneMark: string
  now: number
}

/** One try of this phone's hour and one of this code. Gives back how to return both when nothing was wrong. */
export async function takeTries({ mark, phoneMark, now }: Trying): Promise<Result<() => Promise<void>>> {
  const phone = phoneTriesId(phoneMark, now)
  if (!(await takeTry(phone, now))) return no({ code: 'binding/too-many-tries' })
  if (!(await takeTry(codeTriesId(mark), now))) return no({ code: 'binding/code-locked' })
  return yes(async () => {
    await store.update('bind_tries', { _id: is.in([phone, codeTriesId(mark)]) }, { left: to.add(1) })
  })
}
