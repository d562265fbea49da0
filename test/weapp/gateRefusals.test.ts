import { say, type Failure } from '@/domain/failure'
import { asId } from '@/domain/ids'
import { aSchool } from '@test/functions/given/aSchool'
import { aGroup, callRoll, handTo } from '@test/functions/given/anEscort'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const QUARTER_TO_SIX = 1065

/** C3–C5 on the guard's screen: each refusal in words that say what to do, and nothing is let go. */
describe('校门上的每一种不放行', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 14 })
  const schoolId = school.school._id
  const guard = school.gate
  const pupil = (n: number) => school.pupil(n)._id
  const consent = { consentBy: school.guardian(9)._id, consentAt: 0 }
  school.pupil(8).walkAlone = consent
  school.pupil(9).walkAlone = consent
  school.pupil(9).grade = 5
  const lost = {
    id: 'd-lost',
    day: DAY,
    name: '吴小梅',
    relation: '姑姑',
    phone: '13900000001',
    photoId: null,
  }
  school.pupil(7).delegations.push({
    ...lost,
    by: school.guardian(7)._id,
    byName: '家长7',
    at: 0,
    cancelledAt: null,
  })
  let town: Town
  const phones: Phone[] = []

  const open = async (query: string): Promise<Phone> => {
    const phone = phoneOf(town, guard, { url: `/pages/gate/release/index?${query}` })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const tokenOf = async (n: number) => (await town.custody(pupil(n))).token
  const scan = async (n: number, code: string) => open(`scanned=${await tokenOf(n)}.${code}`)
  const codeOf = async (n: number) => {
    const shown = await town.ask(school.guardian(n).openid, 'custody/pickupCode', { pupilId: pupil(n) })
    return shown.codes[0]?.code ?? ''
  }
  /** The words stand on the screen, and the child where she stood. */
  const refused = async (phone: Phone, n: number, failure: Failure) => {
    const before = (await town.custody(pupil(n))).status
    await phone.until(() => phone.text.includes('暂不放行'))
    expect(phone.text).toContain(say(failure))
    expect(phone.$('#release')).toBeNull()
    expect((await town.custody(pupil(n))).status).toBe(before)
  }
  const name = (n: number) => school.pupil(n).name

  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('escort_groups', [aGroup(school, school.lateTeacher, guard)])
    await town.openDay()
    await town.at(992)
    await callRoll(town, school)
    await town.at(QUARTER_TO_SIX)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('C4：别的孩子的码、过期的码都不对，说还能试几次；错五次锁住，当天只能看人', async () => {
    await refused(await scan(10, await codeOf(11)), 10, {
      code: 'custody/code-wrong',
      pupil: name(10),
      triesLeft: 4,
    })
    const old = await codeOf(10)
    await town.at(QUARTER_TO_SIX + 10)
    await refused(await scan(10, old), 10, { code: 'custody/code-wrong', pupil: name(10), triesLeft: 3 })
    for (const code of ['000001', '000002', '000003'])
      await town.call(guard.openid, 'custody/look', { schoolId, op: newOp(), pupilId: pupil(10), code })
    const good = await codeOf(10)
    await refused(await scan(10, good), 10, { code: 'custody/code-locked', pupil: name(10) })
  })

  test('C4：取消了的临时委托，码就不对了', async () => {
    const shown = await town.ask(school.guardian(7).openid, 'custody/delegationCode', {
      pupilId: pupil(7),
      delegationId: 'd-lost',
    })
    await town.ask(school.guardian(7).openid, 'custody/cancelDelegation', {
      pupilId: pupil(7),
      op: newOp(),
      delegationId: 'd-lost',
    })
    await refused(await scan(7, shown.code), 7, { code: 'custody/code-wrong', pupil: name(7), triesLeft: 4 })
  })

  test('C3：还没点到的、已经离校的，说清楚现在在哪里', async () => {
    await town.ask(school.teacher(1).openid, 'attendance/correctMark', {
      schoolId,
      sessionId: asId<'Session'>('20261123_sh-care-1'),
      op: newOp(),
      pupilId: pupil(12),
      mark: 'absent',
      reason: '看错了人',
    })
    await refused(await open(`pupilId=${pupil(12)}`), 12, {
      code: 'custody/not-in-school',
      pupil: name(12),
    })
    await town.ask(guard.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId: pupil(13),
      claim: { how: 'code', code: await codeOf(13) },
    })
    const gone = await open(`pupilId=${pupil(13)}`)
    await gone.until(() => gone.text.includes('暂不放行'))
    expect(gone.text).toContain('已经离校，不能再放行一次')
  })

  test.each<[string, number, number, Failure]>([
    [
      '没有同意书',
      11,
      QUARTER_TO_SIX,
      { code: 'custody/walk-alone-no-consent', pupil: school.pupil(11).name },
    ],
    [
      '年级不够',
      8,
      QUARTER_TO_SIX,
      { code: 'custody/walk-alone-too-young', pupil: school.pupil(8).name, minGrade: 4 },
    ],
    ['天黑了', 9, 1081, { code: 'custody/walk-alone-too-late', latestMinute: 1080 }],
  ])('C3：自己回家，%s：按钮关着，写明为什么', async (_, n, minute, failure) => {
    await town.at(minute)
    const phone = await open(`pupilId=${pupil(n)}`)
    await phone.until(() => phone.$('#seg-alone'))
    await phone.tap('#seg-alone')
    expect(phone.text).toContain(say(failure))
    await phone.tap('#release')
    expect((await town.custody(pupil(n))).status).toBe('held')
  })

  test('C5：孩子跟路队在路上，码对也不在校门放，说由谁带着、该去哪里接', async () => {
    const walkers = [1, 2].map(pupil)
    await handTo(town, school, { from: school.teacher(1), to: school.lateTeacher, pupilIds: walkers })
    await town.ask(school.lateTeacher.openid, 'custody/departEscort', {
      schoolId,
      escortId: '20261123_east',
      op: newOp(),
      heads: 2,
    })
    const leader = (await town.custody(pupil(1))).holderName ?? ''
    await refused(await scan(1, await codeOf(1)), 1, {
      code: 'escort/on-the-road',
      pupil: name(1),
      leader,
    })
  })
})
