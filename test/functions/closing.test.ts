import { brokenRules } from '@/domain/custody/rules'
import { asId, type PupilId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import type { Day } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const MONDAY: Day = '2026-11-23'
const ROLL = 992
const END = 1110

describe('下班、找人、清校', () => {
  const school = aSchool({ id: 'sh', day: MONDAY, homerooms: 2, pupilsEach: 5 })
  const schoolId = school.school._id
  const other = aSchool({ id: 'xx', day: MONDAY, pupilsEach: 1 })
  const [first, second] = [school.teacher(1), school.teacher(2)]
  const clinic: Person = {
    ...school.principal,
    _id: asId<'Person'>('sh-clinic'),
    openid: 'openid-sh-clinic',
    name: '许医生',
    appointments: [{ schoolId, role: 'clinic', from: '2026-09-01', to: null }],
  }
  school.persons.push(clinic)
  const { gate, dutyLeader, principal } = school
  const pupil = (n: number): PupilId => school.pupil(n)._id
  // The third child's grandmother is barred; her mother is asked second.
  school.pupils[2]!.barred = [
    { name: '奶奶3', personId: null, collectorId: 'sh-gm3', reason: '法院判决', by: 'court' },
  ]
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, other], MONDAY)
    await town.openDay()
    await town.at(ROLL)
  })
  afterEach(async () => {
    expect(town.cloud.faults.pending).toEqual([])
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  const takeRoll = (homeroom: number, absent: number[] = []) => {
    const numbers = Array.from({ length: 5 }, (_, i) => (homeroom - 1) * 5 + i + 1)
    return town.ask(school.teacher(homeroom).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: asId(`20261123_sh-care-${homeroom}`),
      op: newOp(),
      marks: Object.fromEntries(numbers.map((n) => [pupil(n), absent.includes(n) ? 'absent' : 'present'])),
    })
  }
  const give = (from: Person, to: Person, ...numbers: number[]) =>
    town.ask(from.openid, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: to._id,
      pupilIds: numbers.map(pupil),
    })
  const take = (who: Person, ...numbers: number[]) =>
    town.ask(who.openid, 'custody/answer', { schoolId, op: newOp(), accept: numbers.map(pupil), decline: [] })
  const hand = async (from: Person, to: Person, ...numbers: number[]) => {
    await give(from, to, ...numbers)
    await take(to, ...numbers)
  }
  const letGo = (n: number) =>
    town.ask(gate.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId: pupil(n),
      claim: { how: 'eye', collectorId: `sh-g${n}`, reason: '核对了本人' },
    })
  const close = (who: Person, op = newOp()) => town.ask(who.openid, 'custody/closeShift', { schoolId, op })
  const notClosed = (who: Person) => town.refusal(who.openid, 'custody/closeShift', { schoolId, op: newOp() })
  const wentHome = async (who: Person): Promise<boolean> =>
    (await town.all('shifts', { personId: who._id })).some((shift) => shift.closedAt !== null)
  const missing = (who: Person, n: number, op = newOp()) =>
    town.ask(who.openid, 'custody/reportMissing', { schoolId, op, pupilId: pupil(n), words: '' })
  const notices = async (n: number) =>
    ((await town.one('custody', `${MONDAY}:${pupil(n)}`)).outbox ?? []).map(({ template, to }) =>
      [template, to.kind === 'role' ? to.role : to.kind].join(' '),
    )

  describe('下班', () => {
    test('身边还有孩子：不能下班，说出是谁', async () => {
      await takeRoll(1)
      const { reply } = await town.call(first.openid, 'custody/closeShift', { schoolId, op: newOp() })
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'custody/hands-not-empty', count: 5 } })
      expect(reply.ok ? '' : reply.say).toContain(school.pupil(1).name)
      expect(await town.all('shifts')).toEqual([])
    })

    test('还没点名、有人等接手：都不能下班；没有开始的课也算', async () => {
      await town.at(600)
      expect(await notClosed(first)).toBe('shift/roll-waiting')
      await town.at(ROLL)
      await takeRoll(1)
      await takeRoll(2)
      await give(first, second, 1, 2)
      await hand(second, gate, 6, 7, 8, 9, 10)
      expect(await notClosed(second)).toBe('shift/offer-unanswered')
    })

    test('都交出去了：下班一次；同一件事再发还是那一刻；别人不能再交给她，重新上班以后可以', async () => {
      await takeRoll(1)
      await takeRoll(2)
      await hand(first, gate, 1, 2, 3, 4, 5)
      const op = newOp()
      const { closedAt } = await close(first, op)
      await town.at(ROLL + 5)
      expect(await close(first, op)).toEqual({ closedAt })
      expect((await town.ask(first.openid, 'custody/shift', { schoolId })).closedAt).toBe(closedAt)
      const offer = { schoolId, to: first._id, pupilIds: [pupil(6)] }
      const { reply } = await town.call(second.openid, 'custody/offer', { ...offer, op: newOp() })
      expect(reply.ok ? '' : reply.say).toContain('已下班')
      expect((await town.custody(pupil(6))).entries.map((e) => e.kind)).toEqual(['received'])
      await town.ask(first.openid, 'custody/reopenShift', { schoolId, op: newOp() })
      expect((await give(second, first, 6)).moved).toEqual([pupil(6)])
      const [shift] = await town.all('shifts', { personId: first._id })
      expect(shift?.events.map((event) => event.kind)).toEqual(['closed', 'reopened'])
    })

    test('还有人没接走：留不下两位大人就不能走；有人说「我留下」以后可以；留下的人不能先走', async () => {
      await takeRoll(1)
      await takeRoll(2)
      for (const n of [2, 3, 4, 5, 6, 7, 8, 9, 10]) await hand(n < 6 ? first : second, gate, n)
      await hand(first, gate, 1)
      await town.at(END + 5)
      expect(await notClosed(first)).toBe('shift/two-adults')
      await town.ask(dutyLeader.openid, 'custody/stay', { schoolId, op: newOp(), staying: true })
      await close(first)
      expect(
        await town.refusal(dutyLeader.openid, 'custody/stay', { schoolId, op: newOp(), staying: false }),
      ).toBe('shift/two-adults')
      expect(await notClosed(dutyLeader)).toBe('shift/two-adults')
      await town.ask(second.openid, 'custody/stay', { schoolId, op: newOp(), staying: true })
      await close(dutyLeader)
      expect((await town.all('days', { schoolId }))[0]?.staying.map((one) => one.personId)).toEqual([
        second._id,
      ])
    })

    test('两位留下的人同时要走：不会都走', async () => {
      await takeRoll(1)
      for (const n of [1, 2, 3, 4, 5]) await hand(first, gate, n)
      await town.at(END + 5)
      for (let round = 0; round < 6; round += 1) {
        for (const who of [dutyLeader, principal, school.lateTeacher])
          await town.call(who.openid, 'custody/stay', { schoolId, op: newOp(), staying: true })
        await Promise.all(
          [dutyLeader, school.lateTeacher].map((who) =>
            town.call(who.openid, 'custody/stay', { schoolId, op: newOp(), staying: false }),
          ),
        )
        expect((await town.all('days', { schoolId }))[0]!.staying.length).toBeGreaterThanOrEqual(1)
      }
    })

    test('交给她的同时她下班：没有孩子在下班的人手里，也没有交给下班的人的', async () => {
      await takeRoll(1)
      await takeRoll(2)
      await hand(first, gate, 1, 2, 3, 4, 5)
      for (let round = 0; round < 12; round += 1) {
        await Promise.all([
          town.call(second.openid, 'custody/offer', {
            schoolId,
            op: newOp(),
            to: first._id,
            pupilIds: [pupil(6)],
          }),
          town.call(first.openid, 'custody/closeShift', { schoolId, op: newOp() }),
        ])
        const closed = await wentHome(first)
        const { offer } = await town.custody(pupil(6))
        expect(closed && offer !== null).toBe(false)
        await Promise.all([
          town.call(first.openid, 'custody/answer', {
            schoolId,
            op: newOp(),
            accept: [pupil(6)],
            decline: [],
          }),
          town.call(first.openid, 'custody/closeShift', { schoolId, op: newOp() }),
        ])
        const after = await wentHome(first)
        const held = (await town.custody(pupil(6))).holder === first._id
        expect(after && held).toBe(false)
        await town.ask(first.openid, 'custody/reopenShift', { schoolId, op: newOp() })
        if (held) await hand(first, second, 6)
        else
          await town.call(second.openid, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: [pupil(6)] })
      }
    })
  })

  describe('两边都没见到', () => {
    test('交出没接到的：报告以后仍由交的人负责，马上告诉值班领导、校长、班主任、校门；找到以前不能交接', async () => {
      await takeRoll(1)
      await give(first, gate, 1, 2)
      const op = newOp()
      await missing(gate, 1, op)
      await missing(gate, 1, op)
      const custody = await town.custody(pupil(1))
      expect(custody.holder).toBe(first._id)
      expect(custody.entries.filter((entry) => entry.kind === 'missing')).toHaveLength(1)
      expect(await notices(1)).toEqual([
        'missing duty-leader',
        'missing principal',
        'missing gate',
        'missing homeroom-teacher',
        'missing person',
      ])
      const { moved, notMoved } = await take(gate, 1, 2)
      expect(moved).toEqual([pupil(2)])
      expect(notMoved).toMatchObject([{ pupilId: pupil(1), why: 'missing' }])
      const shown = await town.ask(gate.openid, 'custody/gateDay', { schoolId })
      expect(shown.missing).toMatchObject([{ pupilId: pupil(1), holderName: '周岚1老师' }])
      await town.ask(dutyLeader.openid, 'custody/reportFound', {
        schoolId,
        op: newOp(),
        pupilId: pupil(1),
        words: '在图书角',
      })
      expect((await take(gate, 1)).moved).toEqual([pupil(1)])
      expect((await town.custody(pupil(1))).missing).toBeNull()
    })

    test('五分钟还没找到才发给家长，只发一次', async () => {
      await takeRoll(1)
      await missing(first, 2)
      await town.at(ROLL + 4)
      await town.timer('custody', 'ladder')
      expect(await notices(2)).not.toContain('missing guardians')
      await town.at(ROLL + 5)
      await town.timer('custody', 'ladder')
      await town.timer('custody', 'ladder')
      expect((await notices(2)).filter((notice) => notice === 'missing guardians')).toHaveLength(1)
    })

    test('不在手里、也没交给她的人不能报告；别的学校的人什么也不知道', async () => {
      await takeRoll(1)
      const report = { schoolId, op: newOp(), pupilId: pupil(1), words: '' }
      expect(await town.refusal(second.openid, 'custody/reportMissing', report)).toBe('custody/held-by-other')
      expect(await town.refusal(other.teacher(1).openid, 'custody/reportMissing', report)).toBe(
        'access/not-allowed',
      )
      expect(
        await town.refusal(other.teacher(1).openid, 'custody/reportMissing', {
          ...report,
          schoolId: other.school._id,
        }),
      ).toBe('custody/unknown-child')
      expect((await town.custody(pupil(1))).missing).toBeNull()
    })

    test('数人头：没打勾的就是差的那几个', async () => {
      await takeRoll(1)
      const counted = await town.ask(first.openid, 'custody/countHands', {
        schoolId,
        op: newOp(),
        present: [pupil(1), pupil(2), pupil(3), pupil(4), pupil(9)],
      })
      expect(counted).toMatchObject({
        held: 5,
        seen: 4,
        unseen: [{ pupilId: pupil(5) }],
        notMine: [pupil(9)],
      })
      expect((await town.custody(pupil(5))).missing).toBeNull()
    })
  })

  describe('对一对与核实离校', () => {
    const reconcile = (
      n: number,
      more: { collectorId?: string | null; reason?: string; op?: string } = {},
    ) => ({
      schoolId,
      op: newOp(),
      pupilId: pupil(n),
      reason: '电话里妈妈说从西门接走了',
      collectorId: `sh-g${n}`,
      ...more,
    })

    test('服务结束还没点到的，名单上按名字列出来', async () => {
      await takeRoll(1)
      await town.at(END)
      const today = await town.ask(gate.openid, 'custody/gateDay', { schoolId })
      expect(today).toMatchObject({ expected: 10, present: 5, leave: 0, absent: 0 })
      expect(today.differences.map(({ pupilId, kind }) => [pupilId, kind])).toEqual(
        [6, 7, 8, 9, 10].map((n) => [pupil(n), 'never-called']).sort(),
      )
      expect(today.rollsNotTaken).toMatchObject([{ title: '三(2)班作业辅导', children: 5 }])
    })

    test('只有值班领导能核实；理由要写清；家长和校长都被告诉；同一件事只记一次', async () => {
      await takeRoll(1)
      for (const who of [gate, first, principal])
        expect(await town.refusal(who.openid, 'custody/reconcile', reconcile(1))).toBe('access/not-allowed')
      const leader = dutyLeader.openid
      expect(await town.refusal(leader, 'custody/reconcile', reconcile(1, { reason: '走了' }))).toBe(
        'reconcile/reason-short',
      )
      const told = reconcile(1)
      const once = await town.ask(leader, 'custody/reconcile', told)
      expect(await town.ask(leader, 'custody/reconcile', told)).toEqual(once)
      expect(await town.refusal(leader, 'custody/reconcile', reconcile(1))).toBe('custody/released-already')
      const custody = await town.custody(pupil(1))
      expect(custody.release).toMatchObject({ proof: { how: 'reconciled' }, collectorText: '妈妈 家长1' })
      expect(await notices(1)).toEqual(['reconciled guardians', 'reconciled principal'])
    })

    test('禁止接送的人：不能这样核实，校长马上知道，孩子仍算在校', async () => {
      await takeRoll(1)
      const barred = reconcile(3, { collectorId: 'sh-gm3' })
      expect(await town.refusal(dutyLeader.openid, 'custody/reconcile', barred)).toBe('reconcile/barred')
      expect((await town.custody(pupil(3))).status).toBe('held')
      expect(await notices(3)).toEqual(['barred-attempt principal'])
    })
  })

  describe('没人接的电话', () => {
    test('第二级：告诉照看的人和值班领导该打给谁，只有尾号；打开名单才有号码，有记录；禁止接送的人不在其中', async () => {
      await takeRoll(1)
      for (const minute of [END, END + 10]) {
        await town.at(minute)
        await town.timer('custody', 'ladder')
      }
      const due = (await town.one('custody', `${MONDAY}:${pupil(1)}`)).outbox!.filter((n) =>
        n.data.note?.includes('请打'),
      )
      expect(due.map((n) => n.to.kind)).toEqual(['person', 'role'])
      expect(due[0]?.data.note).toBe('请打尾号0002 奶奶奶奶1')
      const list = await town.ask(gate.openid, 'custody/callList', {
        schoolId,
        op: newOp(),
        pupilId: pupil(1),
      })
      expect(list.contacts.map(({ name, second }) => [name, second])).toEqual([
        ['家长1', false],
        ['奶奶1', true],
      ])
      const barred = await town.ask(gate.openid, 'custody/callList', {
        schoolId,
        op: newOp(),
        pupilId: pupil(3),
      })
      expect(barred.contacts.map(({ name }) => name)).toEqual(['家长3'])
      expect(await town.all('audit', { kind: 'seen' })).toHaveLength(2)
    })

    test('打一次记一笔，同一笔不记两次；不相干的老师看不到号码，也不能记', async () => {
      await takeRoll(1)
      const call = {
        schoolId,
        op: newOp(),
        pupilId: pupil(1),
        whom: '奶奶 奶奶1',
        answered: false,
        words: '没人接',
      }
      await town.ask(first.openid, 'custody/logCall', call)
      const { calls } = await town.ask(first.openid, 'custody/logCall', call)
      expect(calls).toMatchObject([{ byName: '周岚1老师', whom: '奶奶 奶奶1', answered: false }])
      expect(await town.refusal(second.openid, 'custody/logCall', { ...call, op: newOp() })).toBe(
        'access/not-allowed',
      )
      expect(
        await town.refusal(second.openid, 'custody/callList', { schoolId, op: newOp(), pupilId: pupil(1) }),
      ).toBe('access/not-allowed')
    })
  })

  describe('清校', () => {
    const closeDay = (who: Person) => town.ask(who.openid, 'custody/closeDay', { schoolId, op: newOp() })
    const confirm = { schoolId, op: '' }
    const everybodyHome = async () => {
      await takeRoll(1)
      await takeRoll(2)
      for (let n = 1; n <= 10; n += 1) await letGo(n)
    }

    test('没到零不能清校，说出还差什么', async () => {
      await takeRoll(1)
      await missing(first, 1)
      await town.at(END)
      const { reply } = await town.call(gate.openid, 'custody/closeDay', { schoolId, op: newOp() })
      const say = reply.ok ? '' : reply.say
      expect(say).toContain(`没见到：${school.pupil(1).name}`)
      expect(say).toContain('5 个孩子还在校内')
      expect(say).toContain('还没点名：三(2)班作业辅导')
    })

    test('一位清校、另一位再确认；自己不能确认自己的；重复按还是那一次', async () => {
      await everybodyHome()
      expect(await town.refusal(dutyLeader.openid, 'custody/confirmClose', { ...confirm, op: newOp() })).toBe(
        'closing/none',
      )
      const { closing } = await closeDay(gate)
      expect((await closeDay(dutyLeader)).closing).toEqual(closing)
      expect(await town.refusal(gate.openid, 'custody/confirmClose', { ...confirm, op: newOp() })).toBe(
        'closing/same-person',
      )
      const done = await town.ask(dutyLeader.openid, 'custody/confirmClose', { ...confirm, op: newOp() })
      expect(done.confirmed?.by).toBe(dutyLeader._id)
      expect(await town.ask(principal.openid, 'custody/confirmClose', { ...confirm, op: newOp() })).toEqual(
        done,
      )
      for (const who of [first, other.gate])
        expect(await town.refusal(who.openid, 'custody/closeDay', { schoolId, op: newOp() })).toBe(
          'access/not-allowed',
        )
    })

    test('清校以后又来一个孩子：当天重新打开', async () => {
      await takeRoll(1, [1])
      await takeRoll(2)
      for (let n = 2; n <= 10; n += 1) await letGo(n)
      await town.ask(school.guardian(1).openid, 'attendance/answerAbsence', {
        pupilId: pupil(1),
        op: newOp(),
        where: 'home',
        words: '发烧在家',
      })
      await closeDay(gate)
      await town.ask(first.openid, 'attendance/correctMark', {
        schoolId,
        sessionId: asId('20261123_sh-care-1'),
        op: newOp(),
        pupilId: pupil(1),
        mark: 'late',
        reason: '刚到',
      })
      expect((await town.ask(gate.openid, 'custody/gateDay', { schoolId })).closing).toBeNull()
      expect(await town.refusal(dutyLeader.openid, 'custody/confirmClose', { ...confirm, op: newOp() })).toBe(
        'closing/open',
      )
      await town.timer('custody', 'ladder')
      await letGo(1)
      expect((await town.ask(gate.openid, 'custody/gateDay', { schoolId })).closing).toBeNull()
    })
  })

  describe('校医室', () => {
    test('可以接手、送回，也要两手空了才能下班', async () => {
      await takeRoll(1)
      await hand(first, clinic, 1)
      expect((await town.custody(pupil(1))).holder).toBe(clinic._id)
      expect(await notClosed(clinic)).toBe('custody/hands-not-empty')
      const hands = await town.ask(clinic.openid, 'custody/hands', { schoolId })
      expect(hands.givers).toMatchObject([{ to: first._id, children: [{ pupilId: pupil(1) }] }])
      await hand(clinic, first, 1)
      await close(clinic)
      const { colleagues } = await town.ask(first.openid, 'custody/hands', { schoolId })
      expect(colleagues.find((one) => one.personId === clinic._id)).toMatchObject({
        what: '校医室',
        gone: true,
      })
    })
  })

  describe('退回来的孩子', () => {
    test('交的人知道谁没接、为什么；可以送回给上一位', async () => {
      await takeRoll(1)
      await hand(first, second, 1)
      await give(second, gate, 1)
      await town.ask(gate.openid, 'custody/answer', {
        schoolId,
        op: newOp(),
        accept: [],
        decline: [{ pupilId: pupil(1), reason: '没见到人' }],
      })
      const hands = await town.ask(second.openid, 'custody/hands', { schoolId })
      expect(hands.returned).toMatchObject([
        {
          pupilId: pupil(1),
          refused: { byName: '老张', reason: '没见到人' },
          previous: { personId: first._id },
        },
      ])
      await give(second, first, 1)
      expect((await town.ask(second.openid, 'custody/hands', { schoolId })).returned).toEqual([])
      await take(first, 1)
      expect((await town.custody(pupil(1))).holder).toBe(first._id)
    })
  })
})
