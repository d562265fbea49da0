/** 短信, behind one port: the cloud's own interface, off until the school has had a notification template approved. */
import { sendSmsByCloud } from './sdk'

/** The approved template: 【…】{1}：{2}. 请打开小程序或联系学校 {3}. Without it nothing is called. */
const template = (): string => process.env.SMS_TEMPLATE ?? ''
export const smsIsOn = (): boolean => template() !== ''

/** A value of a template is cut by the operators beyond this. */
const VALUE_LENGTH = 30
const cut = (text: string): string => Array.from(text).slice(0, VALUE_LENGTH).join('')

/** Throws when the cloud does not take it; the same words are never sent twice by this. */
export async function sendSms(
  phones: string[],
  words: { title: string; text: string; school: string },
): Promise<void> {
  const values = [words.title, words.text, words.school].map(cut)
  const { errcode, errmsg } = await sendSmsByCloud({ phones, templateId: template(), values })
  if (errcode !== 0) throw new Error(`sms ${errcode} ${errmsg}`)
}
