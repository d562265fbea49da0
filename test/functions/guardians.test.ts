/** 第二位监护人 and 解除绑定: nothing of the child before somebody's word, and nothing after the end. */
import { REQUEST_LASTS } from '@/domain/people/binding/GuardianRequest'
import { aSchool, type GivenSchool } from './given/aSchool'
import { codeFor, codeOfReply, filledIn, nobodyBound } from './given/binding'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const MOTHER = 'openid-new-mother'
const FATHER = 'openid-new-father'

describe('第二位监护人和解除绑定', () => {
  let town: Town
  let school: GivenSchool
  let other: GivenSchool
  const child = (n: number) => school.pupil(n)._id
  const at = () => ({ schoolId: school.school._id })
  const personOf = async (openid: string) => (await town.all('persons', { openid }))[0]
  const bound = async (openid: string, n: number, more = {}) => {
    const { code } = await codeFor(town, school, n)
    return town.ask(openid, 'people/bind', filledIn(school, n, code, more))
  }
  const messagesTo = async (openid: string) => {
    await town.timer('notice', 'send')
    return town.all('messages', { personId: (await personOf(openid))?._id })
  }

  beforeEach(async () => {
    school = nobodyBound(aSchool({ id: 'sh', day: DAY, pupilsEach: 4 }))
    school.weeks[1]!.places = {}
    other = nobodyBound(aSchool({ id: 'yt', day: DAY, pupilsEach: 2 }))
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(() => town.close())

  describe('第二位', () => {
    const asked = async () => {
      await bound(MOTHER, 1)
      const joined = await bound(FATHER, 1, { name: '吴大伟', relation: '爸爸' })
      const person = await personOf(FATHER)
      return { joined, personId: person!._id }
    }
    const answer = (personId: string, approve = true, reason = '') => ({
      pupilId: child(1),
      personId,
      approve,
      reason,
      op: newOp(),
    })

    test('七天没有人答复：告诉申请的人、班主任和教务处，各一次；再申请又是新的七天', async () => {
      const { joined } = await asked()
      const until = joined.kind === 'asked' ? joined.until : 0
      const saidTo = async (openid: string) =>
        (await messagesTo(openid))
          .map(({ data }) => data['what'])
          .filter((what) => /过期|七天/.test(what ?? ''))
      await town.cloud.clock.set(until - 1)
      await town.timer('people', 'tidy')
      expect(await saidTo(FATHER)).toEqual([])
      await town.cloud.clock.set(until)
      await town.timer('people', 'tidy')
      await town.timer('people', 'tidy')
      expect(await saidTo(FATHER)).toEqual(['七天没人答复，请再申请'])
      expect(await saidTo(school.teacher(1).openid)).toEqual(['绑定申请过期了'])
      const titles = [...(await messagesTo(FATHER)), ...(await messagesTo(MOTHER))].map(({ title }) => title)
      expect(new Set(titles)).toEqual(new Set(['家长绑定与同意']))
      expect(await saidTo(school.office.openid)).toEqual(['绑定申请过期了'])
      const { collectorChanges, guardianRequests } = await town.one('pupils', child(1))
      expect(guardianRequests).toEqual([])
      expect(collectorChanges.filter(({ act }) => act === 'guardian-lapsed')).toHaveLength(1)
      expect(await bound(FATHER, 1, { name: '吴大伟', relation: '爸爸' })).toMatchObject({ kind: 'asked' })
    })

    test('过期和被别的申请碰到同一刻：还是说一次，一次不少', async () => {
      const { joined } = await asked()
      await town.cloud.clock.set(joined.kind === 'asked' ? joined.until : 0)
      await bound('openid-new-grandma', 1, { name: '王秀兰', relation: '奶奶' })
      await town.timer('people', 'tidy')
      const { collectorChanges, guardianRequests } = await town.one('pupils', child(1))
      expect(collectorChanges.filter(({ act }) => act === 'guardian-lapsed')).toHaveLength(1)
      expect(guardianRequests?.map(({ name }) => name)).toEqual(['王秀兰'])
    })

    test('要等第一位或学校同意；同意以前看不到孩子的任何事', async () => {
      const { joined, personId } = await asked()
      expect(joined).toEqual({ kind: 'asked', until: town.cloud.clock.now() + REQUEST_LASTS })
      expect((await town.ask(FATHER, 'people/me', {})).wards).toEqual([])
      expect((await town.ask(FATHER, 'custody/family', {})).children).toEqual([])
      for (const action of ['people/family', 'custody/pickupCode', 'custody/collectors'] as const)
        expect(await town.refusal(FATHER, action, { pupilId: child(1) })).toBe('access/not-allowed')
      expect((await messagesTo(MOTHER)).map(({ data }) => data['what'])).toContain('有人申请绑定')
      expect((await messagesTo(school.teacher(1).openid)).map(({ data }) => data['what'])).toContain(
        '有人申请绑定',
      )
      const page = await town.ask(MOTHER, 'people/answerRequest', answer(personId))
      expect(page.guardians.map(({ name }) => name)).toEqual(['吴秀英', '吴大伟'])
      expect(page.requests).toEqual([])
      expect((await town.ask(FATHER, 'custody/family', {})).children).toHaveLength(1)
      expect((await messagesTo(FATHER)).map(({ data }) => data['what'])).toContain('同意了您的绑定')
    })

    test('学校也能同意：教务处、本班班主任；别班老师和申请人自己不行', async () => {
      const { personId } = await asked()
      const school_ = { ...at(), ...answer(personId) }
      expect(await town.refusal(school.lateTeacher.openid, 'people/decideRequest', school_)).toBe(
        'binding/unknown-child',
      )
      expect(await town.refusal(other.office.openid, 'people/decideRequest', school_)).toBe(
        'access/not-allowed',
      )
      expect(await town.refusal(FATHER, 'people/answerRequest', answer(personId))).toBe('access/not-allowed')
      const page = await town.ask(school.teacher(1).openid, 'people/decideRequest', school_)
      expect(page.guardians).toHaveLength(2)
    })

    test('班主任自己申请绑本班的孩子：不能自己同意', async () => {
      await bound(MOTHER, 1)
      const teacher = school.teacher(1)
      await bound(teacher.openid, 1, { name: '周岚1', relation: '姨妈' })
      expect(
        await town.refusal(teacher.openid, 'people/decideRequest', { ...at(), ...answer(teacher._id) }),
      ).toBe('binding/not-oneself')
    })

    test('不同意要说原因，申请的人看得到；再申请要有新码', async () => {
      const { personId } = await asked()
      expect(await town.refusal(MOTHER, 'people/answerRequest', answer(personId, false))).toBe(
        'binding/reason-missing',
      )
      await town.ask(MOTHER, 'people/answerRequest', answer(personId, false, '不认识这个人'))
      const page = await town.ask(FATHER, 'people/join', {})
      expect(page.requests).toMatchObject([{ refused: { byName: '吴秀英', reason: '不认识这个人' } }])
      expect((await personOf(FATHER))?.wards).toEqual([])
      expect(await town.refusal(MOTHER, 'people/answerRequest', answer(personId))).toBe(
        'binding/request-gone',
      )
      expect(await bound(FATHER, 1, { name: '吴大伟', relation: '爸爸' })).toMatchObject({ kind: 'asked' })
    })

    test('七天没人答就作废，到毫秒', async () => {
      const { joined, personId } = await asked()
      const until = joined.kind === 'asked' ? joined.until : 0
      await town.cloud.clock.set(until)
      expect(await town.refusal(MOTHER, 'people/answerRequest', answer(personId))).toBe(
        'binding/request-gone',
      )
      await town.cloud.clock.set(until - 1)
      expect((await town.ask(MOTHER, 'people/answerRequest', answer(personId))).guardians).toHaveLength(2)
    })

    test('两边同时答，一个算数；同一下点两遍是一次', async () => {
      const { personId } = await asked()
      const yes = answer(personId)
      const nay = { ...at(), ...answer(personId, false, '学校要先核实') }
      const [a, b] = await Promise.all([
        town.call(MOTHER, 'people/answerRequest', yes),
        town.call(school.office.openid, 'people/decideRequest', nay),
      ])
      const codes = [codeOfReply(a.reply), codeOfReply(b.reply)].sort()
      expect(codes).toEqual(['binding/request-gone', 'ok'])
      const wards = (await personOf(FATHER))?.wards ?? []
      expect(wards).toHaveLength(a.reply.ok ? 1 : 0)
      const winner = a.reply.ok
        ? await town.call(MOTHER, 'people/answerRequest', yes)
        : await town.call(school.office.openid, 'people/decideRequest', nay)
      expect(codeOfReply(winner.reply)).toBe('ok')
      expect((await personOf(FATHER))?.wards).toEqual(wards)
    })

    test('家长自己请另一位：学校发过的码还好用就是那个，没有就发一个新的', async () => {
      await bound(MOTHER, 1)
      const invite = await town.ask(MOTHER, 'people/familyInvite', { pupilId: child(1), op: newOp() })
      const again = await town.ask(MOTHER, 'people/familyInvite', { pupilId: child(1), op: newOp() })
      expect(again.code).toBe(invite.code)
      const input = filledIn(school, 1, invite.code, { name: '吴大伟', relation: '爸爸' })
      expect(await town.ask(FATHER, 'people/bind', input)).toMatchObject({ kind: 'asked' })
      expect(await town.refusal(FATHER, 'people/familyInvite', { pupilId: child(1), op: newOp() })).toBe(
        'access/not-allowed',
      )
    })
  })

  describe('解除', () => {
    const adult = { name: '吴小梅', relation: '姑姑', phone: '13900000021', photo: null }
    const both = async () => {
      await bound(MOTHER, 1)
      await bound(FATHER, 1, { name: '吴大伟', relation: '爸爸' })
      const personId = (await personOf(FATHER))!._id
      await town.ask(MOTHER, 'people/answerRequest', {
        ...{ pupilId: child(1), personId, approve: true, reason: '', op: newOp() },
      })
      await town.ask(FATHER, 'custody/delegate', { pupilId: child(1), op: newOp(), day: DAY, ...adult })
      const added = { ...adult, name: '吴老三' }
      await town.ask(FATHER, 'custody/addCollector', { pupilId: child(1), op: newOp(), ...added })
      await town.ask(FATHER, 'people/familyInvite', { pupilId: child(1), op: newOp() })
      return personId
    }
    const nothingLeft = async (personId: string) => {
      const pupil = await town.one('pupils', child(1))
      expect(pupil.collectors.map(({ name }) => name)).not.toContain('吴大伟')
      expect(pupil.collectors.map(({ name }) => name)).not.toContain('吴老三')
      expect(pupil.delegations.filter((one) => one.by === personId && one.cancelledAt === null)).toEqual([])
      expect((await town.all('invites', { pupilId: child(1) }))[0]?.voidedAt).not.toBeNull()
      for (const action of ['people/family', 'custody/pickupCode', 'custody/collectors'] as const)
        expect(await town.refusal(FATHER, action, { pupilId: child(1) })).toBe('access/not-allowed')
      expect((await town.ask(FATHER, 'custody/family', {})).children).toEqual([])
    }

    test('学校解除，要说原因：权利、接送、委托、他加的人、没用的码同时没了', async () => {
      const personId = await both()
      const act = { ...at(), pupilId: child(1), personId, reason: '', op: newOp() }
      expect(await town.refusal(school.office.openid, 'people/unbind', act)).toBe('binding/reason-missing')
      const why = { ...act, reason: '法院变更抚养权' }
      const page = await town.ask(school.office.openid, 'people/unbind', why)
      expect(page.guardians.map(({ name }) => name)).toEqual(['吴秀英'])
      expect(page.past).toMatchObject([{ name: '吴大伟', reason: '法院变更抚养权', endedByName: '许敏' }])
      await nothingLeft(personId)
      const again = await town.ask(school.office.openid, 'people/unbind', why)
      expect(again.past).toHaveLength(1)
    })

    test('手机上还亮着的接送码：解除的那一刻起，校门不认', async () => {
      const personId = await both()
      await town.at(992)
      await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
        ...at(),
        sessionId: '20261123_sh-care-1',
        op: newOp(),
        marks: Object.fromEntries([1, 3, 4].map((n) => [child(n), 'present' as const])),
      })
      await town.at(1080)
      const shown = await town.ask(FATHER, 'custody/pickupCode', { pupilId: child(1) })
      await town.ask(school.office.openid, 'people/unbind', {
        ...{ ...at(), pupilId: child(1), personId, reason: '法院变更抚养权', op: newOp() },
      })
      const code = shown.codes[0]?.code ?? ''
      const release = { ...at(), op: newOp(), pupilId: child(1), claim: { how: 'code' as const, code } }
      expect(await town.refusal(school.gate.openid, 'custody/release', release)).toBe('custody/code-wrong')
      expect((await town.custody(child(1))).status).toBe('held')
    })

    test('自己解除：不是最后一位就可以', async () => {
      const personId = await both()
      const act = { pupilId: child(1), op: newOp() }
      await town.ask(FATHER, 'people/leaveChild', act)
      await nothingLeft(personId)
      expect(await town.ask(FATHER, 'people/leaveChild', act)).toBeNull()
      expect(await town.refusal(FATHER, 'people/leaveChild', { ...act, op: newOp() })).toBe(
        'access/not-allowed',
      )
      expect(await town.refusal(FATHER, 'people/leaveChild', { ...act, pupilId: child(2) })).toBe(
        'access/not-allowed',
      )
    })

    test('最后一位，孩子还报着名：不行；没有报名的孩子可以', async () => {
      await bound(MOTHER, 1)
      expect(await town.refusal(MOTHER, 'people/leaveChild', { pupilId: child(1), op: newOp() })).toBe(
        'binding/last-guardian',
      )
      await bound(FATHER, 2)
      expect(await town.ask(FATHER, 'people/leaveChild', { pupilId: child(2), op: newOp() })).toBeNull()
    })

    test('解除以后，消息里不再有这个孩子', async () => {
      const personId = await both()
      await town.timer('notice', 'send')
      const titles = async () =>
        (await town.ask(FATHER, 'notice/inbox', { before: null })).messages.map(({ page }) => page)
      expect((await titles()).some((page) => page.includes(child(1)))).toBe(true)
      await town.ask(school.office.openid, 'people/unbind', {
        ...{ ...at(), pupilId: child(1), personId, reason: '弄错了人', op: newOp() },
      })
      await town.timer('notice', 'send')
      expect((await titles()).filter((page) => page.includes(child(1)))).toEqual([])
    })
  })
})
