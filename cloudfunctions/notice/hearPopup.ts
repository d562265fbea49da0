import { hearAnswers, takeBack } from '@/domain/notice/hearAnswers'
import { accepts } from '@/domain/notice/hear'
import { changeSubscriptions } from './changeSubscriptions'
import { itemsOf, personOf, popupReader } from '../_kit/platformEvent'
import { isLongTerm, templateOf } from '../_kit/templatesAtWechat'

/** Thrown, so that WeChat tells it again. */
const busy = () => new Error('too many wrote at once')

async function read(event: object, openid: string) {
  const told = popupReader.parse(event)
  const person = await personOf(openid)
  const answers = itemsOf(told.List).flatMap(({ TemplateId, SubscribeStatusString: answer }) => {
    const template = templateOf(TemplateId)
    return template === null ? [] : [{ template, answer, longTerm: isLongTerm(template) }]
  })
  return { person, answers, key: String(told.CreateTime), at: told.CreateTime * 1000 }
}

/** `subscribe_msg_popup_event`: what the person answered at the tap of which the phone tells too. */
export async function hearPopup(event: object, { openid }: { openid: string }): Promise<void> {
  const { person, answers, key, at } = await read(event, openid)
  if (person === null || answers.length === 0) return
  const after = await changeSubscriptions(person._id, (mine) =>
    hearAnswers(mine, answers, { from: 'wechat', key, at }),
  )
  if (after === null) throw busy()
}

/** `subscribe_msg_change_event`: taken back in WeChat's settings. Switching on there grants nothing by itself. */
export async function hearOfChange(event: object, { openid }: { openid: string }): Promise<void> {
  const { person, answers, at } = await read(event, openid)
  const refused = answers.filter(({ answer }) => !accepts(answer)).map(({ template }) => template)
  if (person === null || refused.length === 0) return
  if ((await changeSubscriptions(person._id, (mine) => takeBack(mine, refused, at))) === null) throw busy()
}
