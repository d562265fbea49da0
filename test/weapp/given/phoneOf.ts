/** The built mini program in one person's hands: real taps, real functions, real SDK. */
import type { Person } from '@/domain/people/Person'
import type { Town } from '@test/functions/given/Town'
import './aWindow'
import { boot, type BootOptions } from '@test/platform/wechat/boot'
import type { Phone } from '@test/platform/wechat/Phone'
import { built } from '../../../config/dist'

export const WEAPP = built('weapp')

export function phoneOf(
  town: Town,
  person: Person,
  options: Omit<BootOptions, 'cloud' | 'upload'> = {},
): Phone {
  return boot(WEAPP, {
    ...options,
    cloud: async (name, data) =>
      (await town.cloud.invoke(name, data as object, { openid: person.openid })).result,
    upload: async (cloudPath, content) =>
      town.cloud.bucket.putAs(person.openid, cloudPath, content, 'image/jpeg'),
  })
}

/** Nodes of the page as WeChat counts them: every element the program drew. */
export const nodesOf = (phone: Phone): number => phone.$$('body *').length

/** The bytes of each `setData` since the log was this long. */
export const bytesSince = (phone: Phone, from: number): number[] =>
  phone.log.setData.slice(from).map((entry) => entry.bytes)
