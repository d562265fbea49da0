/** 微信手机号组件, behind one port: it costs a paid quota, so it is off until the school has bought one and says so. */
import { askPhoneNumber } from './sdk'

export const phoneNumberIsOn = (): boolean => process.env.PHONE_NUMBER === 'on'

const PHONE = /^1\d{10}$/

/** The number of the mainland behind a code of the component; null when WeChat gives none. */
export async function phoneNumberFrom(code: string): Promise<string | null> {
  const { errcode, phone } = await askPhoneNumber(code)
  return errcode === 0 && PHONE.test(phone) ? phone : null
}
