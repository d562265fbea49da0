import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import type { HardshipDecision } from '@/domain/hardship/decideHardship'
import { asId, type PupilId } from '@/domain/ids'
import { CHEN_YUNING, LIU_ZICHEN, PLAIN, SCHOOL, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const MORNING = 335
const DESK = { minute: MORNING, deskWidth: 1_280 }
const UNTIL = '2027-08-31'
const REFUSED = asId<'Pupil'>('p-sh-0301-12')
const WANTS_MORE = asId<'Pupil'>('p-sh-0402-03')

/** 困难减免: what a family hands in, and what finance makes of it. */
export function hardship(set: PictureSet): Scene[] {
  const { stage, guardian, finance, principal } = set
  const family = (name: string, pupilId: PupilId) => ({
    name,
    minute: MORNING,
    persona: guardian(pupilId),
    url: () => `/pages/guardian/hardship/index?pupilId=${pupilId}`,
  })
  const atFinance = { minute: MORNING, persona: finance, url: () => '/pages/finance/hardship/index' }

  const ask = async (pupilId: PupilId, words: string) => {
    const openid = guardian(pupilId)()
    const page = await stage.ask(openid, 'finance/askHardship', {
      ...{ pupilId, op: stage.newOp(), kind: 'low-income', words, validUntil: UNTIL },
      pictures: [await set.paper(openid), await set.paper(openid)],
      agreedTo: HARDSHIP_CONSENT_VERSION,
    })
    return page.asks[0]?.id ?? ''
  }
  const decide = async (pupilId: PupilId, words: string, decision: HardshipDecision) => {
    const askId = await ask(pupilId, words)
    const input = { schoolId: SCHOOL, pupilId, askId, op: stage.newOp(), decision }
    await stage.ask(finance(), 'finance/decideHardship', input)
  }
  const everyAnswer = async () => {
    await ask(LIU_ZICHEN, '爸爸生病，家里靠低保')
    await decide(PLAIN, '', { is: 'grant', percentOff: 100, from: stage.day, to: '2027-07-13', reason: '' })
    await decide(REFUSED, '单亲家庭', { is: 'refuse', reason: '证明已经过期，请换新的再来申请' })
    await decide(WANTS_MORE, '', { is: 'more', reason: '低保证的第二页没有拍' })
  }
  const openLiu = `[id="hardship-${LIU_ZICHEN}"]`
  return [
    { name: 'finance-hardship-none', ...atFinance },
    {
      ...family('guardian-hardship', CHEN_YUNING),
      looks: ['dark', 'large'],
      height: 1_300,
    },
    { ...family('guardian-hardship-waiting', LIU_ZICHEN), before: everyAnswer, looks: ['dark', 'large'] },
    { ...family('guardian-hardship-granted', PLAIN), height: 1_100 },
    { ...family('guardian-hardship-refused', REFUSED) },
    { ...family('guardian-hardship-more', WANTS_MORE), height: 1_500 },
    { name: 'finance-hardship', ...atFinance, looks: ['dark', 'large'] },
    {
      name: 'finance-hardship-decide',
      ...atFinance,
      height: 1_300,
      steps: (phone) => phone.tap(openLiu),
    },
    { name: 'desk-hardship', ...atFinance, ...DESK },
    {
      name: 'desk-hardship-decide',
      ...atFinance,
      ...DESK,
      height: 1_000,
      async deskSteps(desk) {
        await desk.locator(`[id="row-${LIU_ZICHEN}"]`).click()
        await desk.locator('#decide').waitFor()
      },
    },
    { name: 'principal-hardship', ...atFinance, persona: principal },
  ]
}
