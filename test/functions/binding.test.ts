/** 绑定: from the code on the sheet to a guardian, and never further than that. */
import { HOUR } from '@/domain/time'
import { INVITE_LASTS, TRIES_MOST } from '@/domain/people/binding/Invite'
import { aSchool, type GivenSchool } from './given/aSchool'
import { bindAs, codeFor, codeOfReply, filledIn, nobodyBound } from './given/binding'
import { newOp, Town, TOWN_ENV } from './given/Town'

const DAY = '2026-11-23'
const MOTHER = 'openid-new-mother'
const FATHER = 'openid-new-father'

describe('绑定孩子', () => {
  let town: Town
  let school: GivenSchool
  let other: GivenSchool
  const child = (n: number) => school.pupil(n)._id
  const at = () => ({ schoolId: school.school._id })
  const personOf = async (openid: string) => (await town.all('persons', { openid }))[0]
  const refusedFor = async (openid: string, n: number, code: string | null, more = {}) =>
    codeOfReply((await bindAs(town, openid, filledIn(school, n, code, more))).reply)
  const bound = async (openid: string, n: number, more = {}) => {
    const { code } = await codeFor(town, school, n)
    return town.ask(openid, 'people/bind', filledIn(school, n, code, more))
  }
  beforeEach(async () => {
    school = nobodyBound(aSchool({ id: 'sh', day: DAY, pupilsEach: 4 }))
    other = nobodyBound(aSchool({ id: 'yt', day: DAY, pupilsEach: 2 }))
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(() => town.close())

  describe('第一位', () => {
    test('凭码和孩子的名字，从没有人认得的微信到看得见自己的孩子', async () => {
      expect(await town.refusal(MOTHER, 'people/me', {})).toBe('access/unknown-caller')
      expect(await bound(MOTHER, 1)).toEqual({ kind: 'bound', pupilId: child(1) })
      const me = await town.ask(MOTHER, 'people/me', {})
      expect(me).toMatchObject({ name: '吴秀英', wards: [{ pupilId: child(1), relation: '妈妈' }] })
      const family = await town.ask(MOTHER, 'custody/family', {})
      expect(family.children.map((one) => one.pupilId)).toEqual([child(1)])
      const { collectors, collectorChanges } = await town.one('pupils', child(1))
      expect(collectors.filter(({ personId }) => personId !== null)).toMatchObject([
        { name: '吴秀英', relation: '妈妈', phone: '13900000011' },
      ])
      expect(collectorChanges).toMatchObject([{ act: 'guardian-bound', about: '妈妈 吴秀英' }])
    })

    test('名字里的空格、点、全角不碍事，码可以小写、带空格', async () => {
      const row = await codeFor(town, school, 1)
      const [a = '', b = ''] = (row.code ?? '').toLowerCase().split('-')
      const pupilName = [...school.pupil(1).name].join('　')
      const input = filledIn(school, 1, ` ${a} ${b}`, { pupilName })
      expect(await town.ask(MOTHER, 'people/bind', input)).toMatchObject({ kind: 'bound' })
    })

    test('同一下点两遍、同时点两遍，都只绑一次', async () => {
      const { code } = await codeFor(town, school, 1)
      const input = filledIn(school, 1, code)
      const replies = await Promise.all([1, 2, 3].map(() => bindAs(town, MOTHER, input)))
      for (const { reply } of replies) expect(['ok', 'busy/try-again']).toContain(codeOfReply(reply))
      expect(codeOfReply((await bindAs(town, MOTHER, input)).reply)).toBe('ok')
      const persons = await town.all('persons', { openid: MOTHER })
      expect(persons).toHaveLength(1)
      expect(persons[0]?.wards).toHaveLength(1)
      expect((await town.one('pupils', child(1))).collectorChanges).toHaveLength(1)
    })

    test('两部手机同时用一个码：只有一部绑上，另一部什么也没有', async () => {
      const { code } = await codeFor(town, school, 1)
      const phones = ['a', 'b', 'c', 'd'].map((key) => `openid-race-${key}`)
      const replies = await Promise.all(
        phones.map((openid, i) => bindAs(town, openid, filledIn(school, 1, code, { name: `吴某${i}` }))),
      )
      const told = replies.map(({ reply }) => codeOfReply(reply))
      expect(told.filter((one) => one === 'ok')).toHaveLength(1)
      expect(told.filter((one) => one !== 'ok' && one !== 'binding/code-used')).toEqual([])
      expect(await town.all('persons', { 'wards.pupilId': child(1) })).toHaveLength(1)
    })

    test('老师也是家长：还是一个人，任职和孩子都在', async () => {
      const teacher = school.lateTeacher
      await bound(teacher.openid, 2)
      const person = await town.one('persons', teacher._id)
      expect(person.appointments).toEqual(teacher.appointments)
      expect(person.wards).toMatchObject([{ pupilId: child(2) }])
      expect(person.name).toBe(teacher.name)
    })

    test('一个人绑两所学校的孩子', async () => {
      await bound(MOTHER, 1)
      const { code } = await codeFor(town, other, 1)
      await town.ask(MOTHER, 'people/bind', filledIn(other, 1, code))
      const { wards } = await town.ask(MOTHER, 'people/me', {})
      expect(wards.map(({ schoolId }) => schoolId)).toEqual(['sh', 'yt'])
    })

    test('名字在法院的禁止名单上：不当场绑定，学校同意以后也没有接送的权利', async () => {
      await town.ask(school.office.openid, 'custody/barCollector', {
        ...at(),
        op: newOp(),
        pupilId: child(1),
        name: '吴 秀英',
        reason: '法院裁定书',
      })
      expect(await bound(MOTHER, 1)).toMatchObject({ kind: 'asked' })
      const asker = await personOf(MOTHER)
      const decide = { ...at(), pupilId: child(1), personId: asker!._id, approve: true, reason: '' }
      await town.ask(school.office.openid, 'people/decideRequest', { ...decide, op: newOp() })
      expect((await personOf(MOTHER))?.wards).toMatchObject([{ pupilId: child(1), courtBarred: true }])
      expect((await town.one('pupils', child(1))).collectors.map(({ name }) => name)).not.toContain('吴秀英')
      expect(await town.refusal(MOTHER, 'people/family', { pupilId: child(1) })).toBe('access/not-allowed')
    })
  })

  describe('码', () => {
    test('用过的、换过的、过期的码都不行；过期到毫秒', async () => {
      const first = await codeFor(town, school, 1)
      const second = await codeFor(town, school, 1)
      expect(second.code).not.toBe(first.code)
      expect(await refusedFor(MOTHER, 1, first.code)).toBe('binding/wrong')
      const until = second.validUntil ?? 0
      expect(until - town.cloud.clock.now()).toBe(INVITE_LASTS)
      await town.cloud.clock.set(until)
      expect(await refusedFor(MOTHER, 1, second.code)).toBe('binding/code-expired')
      await town.cloud.clock.set(until - 1)
      expect(await refusedFor(MOTHER, 1, second.code)).toBe('ok')
      expect(await refusedFor(FATHER, 1, second.code)).toBe('binding/code-used')
    })

    test('同一次发码发两遍，码不变；重开一张还是那个码；库里没有码', async () => {
      const op = newOp()
      const once = await codeFor(town, school, 1, op)
      expect((await codeFor(town, school, 1, op)).code).toBe(once.code)
      const sheet = await town.ask(school.teacher(1).openid, 'people/inviteSheet', {
        ...at(),
        homeroomId: null,
      })
      expect(sheet.rows.find(({ pupilId }) => pupilId === child(1))?.code).toBe(once.code)
      const dump = JSON.stringify(await town.cloud.db.dump())
      expect(dump).not.toContain(once.code)
      expect(dump).not.toContain((once.code ?? '').replace('-', ''))
    })

    test('错五次锁住，对了也不开；换新码又行；锁住的话说找谁', async () => {
      const { code } = await codeFor(town, school, 1)
      for (let i = 0; i < TRIES_MOST; i += 1)
        expect(await refusedFor(`openid-guess-${i}`, 1, code, { pupilName: '猜的' })).toBe('binding/wrong')
      const { reply } = await bindAs(town, MOTHER, filledIn(school, 1, code))
      expect(reply).toMatchObject({ refusal: { code: 'binding/code-locked' }, say: /班主任/ })
      const sheet = await town.ask(school.office.openid, 'people/inviteSheet', {
        ...at(),
        homeroomId: school.pupil(1).homeroomId,
      })
      expect(sheet.rows[0]).toMatchObject({ state: 'locked', code: null })
      await town.cloud.clock.set(town.cloud.clock.now() + 2 * HOUR)
      expect(await refusedFor(MOTHER, 1, code)).toBe('binding/code-locked')
      const fresh = await codeFor(town, school, 1)
      expect(await refusedFor(MOTHER, 1, fresh.code)).toBe('ok')
    })

    test('一部手机一小时错五次就停，换码也不行；下一小时又可以；绑成的不算错', async () => {
      await bound(MOTHER, 1)
      const { code } = await codeFor(town, school, 2)
      for (let i = 0; i < TRIES_MOST; i += 1)
        expect(await refusedFor(MOTHER, 2, `AAAAA-AAAA${'ACDEF'[i]}`)).toBe('binding/wrong')
      expect(await refusedFor(MOTHER, 2, code)).toBe('binding/too-many-tries')
      await town.at(659)
      expect(await refusedFor(MOTHER, 2, code)).toBe('binding/too-many-tries')
      await town.at(660)
      expect(await refusedFor(MOTHER, 2, code)).toBe('ok')
    })

    test('二十部手机同时猜一个码：最多五次，之后对的也锁住', async () => {
      const { code } = await codeFor(town, school, 1)
      const told = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          bindAs(town, `openid-many-${i}`, filledIn(school, 1, code, { pupilName: `猜${i}` })),
        ),
      )
      const codes = told.map(({ reply }) => codeOfReply(reply))
      expect(codes.filter((one) => one === 'binding/wrong')).toHaveLength(TRIES_MOST)
      expect(codes.filter((one) => one === 'binding/code-locked')).toHaveLength(15)
      expect(await refusedFor(MOTHER, 1, code)).toBe('binding/code-locked')
    })

    test('码错、名字错、没有这个码、用过的码配错名字：同样的话，同样多的请求，同样地锁', async () => {
      await bound(FATHER, 3)
      const { code } = await codeFor(town, school, 1)
      const usedCode = (await codeFor(town, school, 3)).code
      await town.ask(MOTHER, 'people/bind', filledIn(school, 3, usedCode))
      const told = async (typed: string | null, pupilName: string) => {
        const seen: { reply: unknown; requests: number }[] = []
        for (let i = 0; i <= TRIES_MOST; i += 1) {
          const { reply, requests } = await bindAs(
            town,
            `openid-${typed ?? ''}-${i}`,
            filledIn(school, 1, typed, { pupilName }),
          )
          seen.push({ reply, requests })
        }
        return seen
      }
      const nameWrong = await told(code, '别人')
      const noSuchCode = await told('ACDEF-GHJKM', school.pupil(1).name)
      const usedAndWrong = await told(usedCode, '别人')
      const noCodeAtAll = await told('not a code', '别人')
      expect(noSuchCode).toEqual(nameWrong)
      expect(noCodeAtAll).toEqual(nameWrong)
      expect(usedAndWrong.map(({ reply }) => reply)).toEqual(nameWrong.map(({ reply }) => reply))
      expect(JSON.stringify(nameWrong)).not.toContain(school.pupil(1).name)
    })

    test('没有密钥：谁也绑不了、发不了码，说清是什么原因', async () => {
      const env = { PICKUP_CODE_KEY: TOWN_ENV.PICKUP_CODE_KEY }
      const bare = await Town.with([nobodyBound(aSchool({ id: 'nk', day: DAY, pupilsEach: 2 }))], DAY, {
        env,
      })
      try {
        const sheet = { schoolId: 'nk', homeroomId: null }
        const { reply } = await bare.call('openid-nk-office', 'people/inviteSheet', sheet)
        expect(reply).toMatchObject({ refusal: { code: 'invite/no-key' }, say: /密钥/ })
        expect(await bare.refusal(MOTHER, 'people/bind', filledIn(school, 1, 'ACDEF-GHJKM'))).toBe(
          'invite/no-key',
        )
        expect(await bare.all('invites')).toEqual([])
        expect(await bare.all('bind_tries')).toEqual([])
      } finally {
        await bare.close()
      }
    })

    test('谁能发码：本班班主任和教务处；别班的老师、门岗、校长、别校的都不行，什么也不写', async () => {
      const homeroomId = school.pupil(1).homeroomId
      const act = { ...at(), homeroomId, pupilIds: [child(1)], op: newOp() }
      const before = JSON.stringify(await town.cloud.db.dump())
      expect(await town.refusal(school.lateTeacher.openid, 'people/issueInvites', act)).toBe(
        'invite/not-yours',
      )
      for (const one of [school.gate, school.principal, school.dutyLeader, other.office, other.teacher(1)])
        expect(await town.refusal(one.openid, 'people/issueInvites', act)).toBe('access/not-allowed')
      expect(await town.refusal(null, 'people/issueInvites', act)).toBe('access/unknown-caller')
      expect(JSON.stringify(await town.cloud.db.dump())).toBe(before)
      const mine = await town.ask(school.office.openid, 'people/issueInvites', act)
      expect(mine.rows[0]?.state).toBe('valid')
    })

    test('一个班六十个孩子，一次发完，一页读出，请求有数', async () => {
      const big = nobodyBound(aSchool({ id: 'big', day: DAY, pupilsEach: 60 }))
      await town.add(big)
      const { reply } = await town.call(big.teacher(1).openid, 'people/issueInvites', {
        schoolId: big.school._id,
        homeroomId: big.pupil(1).homeroomId,
        pupilIds: big.pupils.map(({ _id }) => _id),
        op: newOp(),
      })
      if (!reply.ok) throw new Error(reply.say)
      expect(new Set(reply.value.rows.map(({ code }) => code)).size).toBe(60)
      const again = await town.call(big.teacher(1).openid, 'people/inviteSheet', {
        schoolId: big.school._id,
        homeroomId: null,
      })
      expect(again.requests).toBeLessThanOrEqual(7)
      expect(again.reply.ok && again.reply.value.rows.map(({ code }) => code)).toEqual(
        reply.value.rows.map(({ code }) => code),
      )
    })
  })
})
