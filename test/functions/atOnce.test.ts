/** 同一瞬间: two acts that could each undo what the other counts on; in whatever order they fall, the record is right. */
import { EXPECTED, isHeld } from '@/domain/custody/Custody'
import { step } from '@/domain/custody/fold'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const ROUNDS = 12

jest.setTimeout(120_000)

describe('接手和免去任命同时', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 3 })
  const schoolId = school.school._id
  const giver = school.teacher(1)
  const receiver = school.lateTeacher
  const pupilIds = school.pupils.map(({ _id }) => _id)
  let town: Town
  afterEach(() => town.close())

  const offered = async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(giver.openid, 'attendance/submitRoll', {
      ...{ schoolId, sessionId: '20261123_sh-care-1', op: newOp() },
      marks: Object.fromEntries(pupilIds.map((id) => [id, 'present' as const])),
    })
    await town.ask(giver.openid, 'custody/offer', { schoolId, op: newOp(), to: receiver._id, pupilIds })
  }
  const accept = () =>
    town.call(receiver.openid, 'custody/answer', { schoolId, op: newOp(), accept: pupilIds, decline: [] })
  const end = () =>
    town.call(school.office.openid, 'people/endPost', {
      ...{ schoolId, op: newOp(), personId: receiver._id, role: 'teacher' },
    })
  const inHands = async () =>
    (await town.all('custody')).filter((child) => isHeld(child) && child.holder === receiver._id).length

  test('还没接手就免了：孩子留在交出的人手里，她看到为什么；记录接得上', async () => {
    await offered()
    expect((await end()).reply).toMatchObject({ ok: true })
    expect((await accept()).reply).toMatchObject({ refusal: { code: 'access/not-allowed' } })
    for (const child of await town.all('custody')) {
      expect(child).toMatchObject({ status: 'held', holder: giver._id, offer: null })
      const folded = child.entries.reduce<Parameters<typeof step>[0] | null>(
        (state, entry) => (state === null ? null : step(state, entry)),
        EXPECTED,
      )
      expect(folded).toMatchObject({ status: 'held', holder: giver._id, offer: null })
    }
    const { returned } = await town.ask(giver.openid, 'custody/hands', { schoolId })
    expect(returned.map(({ refused }) => refused.reason)).toEqual(
      Array(3).fill('岗位刚刚结束，请交给别的老师'),
    )
  })

  test('免不掉的（手里已经有孩子）：等着她接的照样等着', async () => {
    await offered()
    await town.ask(receiver.openid, 'custody/answer', {
      ...{ schoolId, op: newOp(), accept: pupilIds.slice(0, 1), decline: [] },
    })
    expect((await end()).reply).toMatchObject({ refusal: { code: 'post/holds-children', count: 1 } })
    const waiting = (await town.all('custody')).filter(({ offer }) => offer?.to === receiver._id)
    expect(waiting).toHaveLength(2)
  })

  test('同时来，多少次都一样：没有一个孩子落在已经没有岗位的人手里', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await offered()
      const [ended] = await Promise.all([end(), accept()])
      const isOut = (await town.one('persons', receiver._id)).appointments.length === 0
      expect(ended.reply.ok).toBe(isOut)
      if (isOut) expect(await inHands()).toBe(0)
      else expect(await inHands()).toBeGreaterThan(0)
      await town.close()
    }
    await offered()
  })
})

describe('健康提示同时写', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
  const pupilId = school.pupil(1)._id
  const mother = school.guardian(1)
  const father = {
    ...mother,
    _id: 'sh-father' as typeof mother._id,
    openid: 'openid-sh-father',
    name: '爸爸1',
  }
  let town: Town
  afterEach(() => town.close())

  const save = (openid: string, what: string) =>
    town.ask(openid, 'people/saveHealth', {
      ...{ pupilId, op: newOp(), agreedTo: HEALTH_CONSENT_VERSION },
      notes: what === '' ? [] : [{ kind: 'allergy', what, act: '叫校医' }],
    })
  const agree = async () => {
    const { health } = await town.one('pupils', pupilId)
    expect((await town.custody(pupilId)).health?.iv).toBe(health?.sealed.iv)
  }

  test('两位家长同时写、同时拿掉：今天的记录和孩子自己的一样', async () => {
    town = await Town.with([school], DAY)
    await town.cloud.db.insertMany('persons', [father])
    await town.openDay()
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all([save(mother.openid, `花生${round}`), save(father.openid, `牛奶${round}`)])
      await agree()
      await Promise.all([save(mother.openid, ''), save(father.openid, `虾${round}`)])
      await agree()
    }
  })

  test('开一天的同时写的、拿掉的：今天的记录也有', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      town = await Town.with([school], DAY)
      if (round % 2 === 1) await save(mother.openid, '花生')
      await Promise.all([town.openDay(), save(mother.openid, round % 2 === 1 ? '' : '牛奶')])
      await agree()
      await town.close()
    }
    town = await Town.with([school], DAY)
  })
})
