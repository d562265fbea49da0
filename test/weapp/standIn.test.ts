import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { bytesSince, nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const SESSION = '20261123_sh-care-1'
const TODAY = '/pages/teacher/today/index'
const ROLL = `/pages/teacher/roll/index?sessionId=${SESSION}`
const ONE_TAP_BYTES = 2048
const PAGE_NODES = 600

describe('代课和顺手记下的，在手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 50, clubs: [] })
  const schoolId = school.school._id
  const pupil = (n: number) => school.pupil(n)._id
  const teacher = school.teacher(1)
  const free = school.lateTeacher
  let town: Town
  const phones: Phone[] = []
  const open = async (person: Person, url: string, options: Parameters<typeof phoneOf>[2] = {}) => {
    const phone = phoneOf(town, person, { url, ...options })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const openRoll = async (person = teacher, options: Parameters<typeof phoneOf>[2] = {}) => {
    const phone = await open(person, ROLL, options)
    await phone.until(() => phone.$(`#mark-${pupil(1)}`))
    await phone.settle()
    return phone
  }
  const homework = (phone: Phone, n: number) => phone.$(`#homework-${pupil(n)}`)?.textContent
  const takeRoll = () =>
    town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: SESSION,
      op: newOp(),
      marks: Object.fromEntries(school.pupils.slice(0, 50).map(({ _id }) => [_id, 'present' as const])),
    })
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(980)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('请人、答应、点名：答应以前是本人的课，答应以后是代课人的', async () => {
    const asking = await open(teacher, TODAY)
    await asking.until(() => asking.$(`#seek-${SESSION}`))
    await asking.tap(`#seek-${SESSION}`)
    await asking.until(() => asking.$(`#stand-in-${free._id}`))
    expect(asking.$(`#stand-in-${school.teacher(2)._id}`)?.textContent).toContain('那时有课')
    await asking.tap(`#stand-in-${free._id}`)
    await asking.tap('#why-0')
    await asking.tap('#send-stand-in')
    await asking.until(() => asking.$(`#withdraw-${SESSION}`))
    expect(asking.$(`#stand-in-of-${SESSION}`)?.textContent).toContain('等孙倩老师回答')
    expect((await town.one('sessions', SESSION)).teacherId).toBe(teacher._id)

    const asked = await open(free, TODAY)
    await asked.until(() => asked.$(`#ask-${SESSION}`))
    expect(asked.$(`#ask-${SESSION}`)?.textContent).toContain('周岚1老师请您代课')
    await asked.tap(`#accept-${SESSION}`)
    await asked.until(() => asked.$(`#duty-${SESSION}`))
    expect(asked.$(`#ask-${SESSION}`)).toBeFalsy()

    await town.at(992)
    const calling = await openRoll(free)
    await calling.tap('#submit-roll')
    await calling.until(() => calling.$('#roll-summary'))
    expect(await town.all('custody', { holder: free._id })).toHaveLength(50)

    const old = await openRoll(teacher)
    expect(old.$('#send-correction')).toBeFalsy()
  })

  test('不接：写明原因，本人看得到，可以再请', async () => {
    const asking = await open(teacher, TODAY)
    await asking.until(() => asking.$(`#seek-${SESSION}`))
    await town.ask(teacher.openid, 'attendance/askStandIn', {
      schoolId,
      sessionId: SESSION,
      op: newOp(),
      to: free._id,
      reason: '外出开会',
    })
    const asked = await open(free, TODAY)
    await asked.until(() => asked.$(`#decline-${SESSION}`))
    await asked.tap(`#decline-${SESSION}`)
    await asked.tap('#no-0')
    await asked.tap('#send-decline')
    await asked.until(() => !asked.$(`#ask-${SESSION}`))
    const again = await open(teacher, TODAY)
    await again.until(() => again.$(`#seek-${SESSION}`))
    expect(again.$(`#stand-in-of-${SESSION}`)?.textContent).toContain('孙倩老师不接：我那时有事')
  })

  test('值班领导：换人，接管她身边的孩子，都要写原因', async () => {
    await town.at(992)
    await takeRoll()
    const leader = await open(school.dutyLeader, '/pages/gate/standins/index')
    await leader.until(() => leader.$(`#name-${SESSION}`))
    await leader.tap(`#name-${SESSION}`)
    await leader.until(() => leader.$(`#stand-in-${free._id}`))
    await leader.tap(`#stand-in-${free._id}`)
    await leader.tap('#send-stand-in')
    expect((await town.one('sessions', SESSION)).teacherId).toBe(teacher._id)
    await leader.tap('#why-0')
    await leader.tap('#send-stand-in')
    await leader.until(() => leader.$(`#lesson-${SESSION}`)?.textContent.includes('替周岚1老师'))

    await leader.tap(`#take-over-${teacher._id}`)
    expect(leader.text).toContain('接管周岚1老师身边的 50 个孩子？')
    await leader.tap('#send-take-over')
    expect(await town.all('custody', { holder: teacher._id })).toHaveLength(50)
    await leader.tap('#take-over-why-0')
    await leader.tap('#send-take-over')
    await leader.until(() => leader.$(`#holder-${school.dutyLeader._id}`))
    expect(await town.all('custody', { holder: school.dutyLeader._id })).toHaveLength(50)
    expect(nodesOf(leader)).toBeLessThanOrEqual(PAGE_NODES)
  })

  test('作业：按右边记，不改到没到；一次更新，都在预算之内；妈妈看得到', async () => {
    await town.at(992)
    const phone = await openRoll()
    expect(nodesOf(phone)).toBeLessThanOrEqual(PAGE_NODES)
    await phone.tap(`#homework-${pupil(3)}`)
    for (const [n, words] of [
      [1, '写完'],
      [2, '写完'],
      [2, '没写完'],
    ] as const) {
      const before = phone.log.setData.length
      await phone.tap(`#homework-${pupil(n)}`)
      expect(homework(phone, n)).toBe(words)
      const bytes = bytesSince(phone, before)
      expect(bytes).toHaveLength(1)
      expect(bytes[0]).toBeLessThanOrEqual(ONE_TAP_BYTES)
    }
    expect(phone.$(`#mark-${pupil(1)}`)?.textContent).not.toContain('未到')
    await phone.longpress(`#mark-${pupil(1)}`)
    await phone.input('#row-note', '字写得工整')
    await phone.tap('#save-note')
    const calls = phone.log.cloud.length
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#roll-summary'))
    expect(phone.log.cloud.slice(calls).map((call) => call.name)).toEqual(['attendance', 'notice'])
    const { sweep } = await town.one('sessions', SESSION)
    expect(sweep[pupil(1)]).toEqual({ homework: true, note: '字写得工整' })
    expect(sweep[pupil(2)]).toEqual({ homework: false, note: '' })
    expect(sweep[pupil(4)]).toBeUndefined()

    const mother = await open(school.guardian(1), '/pages/guardian/today/index')
    await mother.until(() => mother.$(`#sweep-${pupil(1)}`))
    expect(mother.$(`#sweep-${pupil(1)}`)?.textContent).toBe('作业写完了·老师的话：字写得工整')
  })

  test('点完名再记作业：全部写完一下，自己存上；没有网络时留在手机里，连上再存', async () => {
    await town.at(992)
    await takeRoll()
    const storage: Record<string, string> = {}
    const phone = await openRoll(teacher, { storage })
    await phone.setOnline(false)
    phone.host.options.cloud = () => Promise.reject(new Error('no network'))
    await phone.tap(`#homework-${pupil(1)}`)
    await phone.tap('#homework-all')
    phone.kill()

    const again = await openRoll(teacher, { storage })
    expect(homework(again, 2)).toBe('写完')
    await again.until(() => again.$('#sweep-state')?.textContent.includes('按右边'))
    const { sweep } = await town.one('sessions', SESSION)
    expect(Object.values(sweep).filter((one) => one.homework === true)).toHaveLength(50)
    expect(Object.keys(storage).filter((key) => key.startsWith('roll-sweep'))).toEqual([])
  })

  test('早退：一下交给校门，门岗接手前还是老师的；放行后名单上自己是「早退」', async () => {
    await town.at(992)
    await takeRoll()
    const phone = await openRoll()
    await phone.tap(`#mark-${pupil(5)}`)
    await phone.tap('#leave-early')
    await phone.until(() => !phone.$('#leave-early'))
    expect(await town.custody(pupil(5))).toMatchObject({
      holder: teacher._id,
      offer: { to: school.gate._id },
    })
    const gate = school.gate.openid
    await town.ask(gate, 'custody/answer', { schoolId, op: newOp(), accept: [pupil(5)], decline: [] })
    await town.ask(gate, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId: pupil(5),
      claim: { how: 'eye', collectorId: 'sh-g5', reason: '认得妈妈' },
    })
    const after = await openRoll()
    expect(after.$(`#mark-${pupil(5)}`)?.textContent).toContain('早退')
  })

  test('没到的孩子走进来：一下「到了」，不用写原因；改过的记录看得到', async () => {
    await town.at(992)
    const phone = await openRoll()
    await phone.tap(`#mark-${pupil(7)}`)
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$(`#arrived-${pupil(7)}`))
    await phone.tap(`#arrived-${pupil(7)}`)
    await phone.until(() => !phone.$('#absent-card'))
    expect(await town.custody(pupil(7))).toMatchObject({ status: 'held', holder: teacher._id })
    await phone.tap(`#mark-${pupil(7)}`)
    expect(phone.$('#mark-history')?.textContent).toContain('未到 → 迟到')
  })
})
