import { asId } from '@/domain/ids'
import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const MONDAY = '2026-11-23'

describe('延时托管和请假，在手机上', () => {
  const school = aSchool({
    id: 'sh',
    day: MONDAY,
    pupilsEach: 8,
    lateCapacity: 2,
    clubs: [{ id: 'ball', capacity: 9 }],
  })
  const ball = { courseId: asId<'Course'>('sh-ball'), since: '2026-09-01' }
  school.weeks[4]!.places['1-club'] = ball
  const pupil = (n: number) => school.pupil(n)._id
  let town: Town
  const phones: Phone[] = []
  const open = async (...args: Parameters<typeof phoneOf> extends [Town, ...infer Rest] ? Rest : never) => {
    const phone = phoneOf(town, ...args)
    phones.push(phone)
    await phone.settle()
    return phone
  }
  beforeAll(async () => {
    town = await Town.with([school], MONDAY)
    await town.openDay()
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
  })
  afterAll(() => town.close())
  const late = (n: number) => `/pages/guardian/late/index?pupilId=${pupil(n)}`
  const apply = (n: number) =>
    town.ask(school.guardian(n).openid, 'attendance/applyLate', {
      pupilId: pupil(n),
      day: MONDAY,
      op: newOp(),
      untilMinute: 1140,
      collectorId: `sh-g${n}`,
    })

  test('每周固定：缺什么按钮说什么；固定好了看得到接下来的几次，可以跳过一天', async () => {
    await town.at(600)
    const phone = await open(school.guardian(1), { url: late(1) })
    await phone.until(() => phone.$('#seg-weekly'))
    await phone.tap('#seg-weekly')
    expect(phone.text).toContain('先选每周哪几天')
    await phone.tap('#weekday-1')
    await phone.tap('#weekday-3')
    await phone.tap('#until-1140')
    expect(phone.text).toContain('再选到时谁来接')
    await phone.tap('#collector-sh-g1')
    expect(phone.$('#set-pattern')?.textContent).toContain('每周一、周三')
    await phone.tap('#set-pattern')
    await phone.until(() => phone.$('#late-pattern'))
    expect(await town.custody(pupil(1))).toMatchObject({ endsAtMinute: 1140 })
    await phone.tap('#skip-2026-11-25')
    await phone.until(() => phone.text.includes('这天不托管'))
    expect(await town.one('late_pickups', `2026-11-25:${pupil(1)}`)).toMatchObject({ status: 'cancelled' })
    await phone.tap('#seg-once')
    await phone.until(() => phone.$('#late-granted'))
    expect(phone.text).toContain('每周固定')
  })

  test('改到更晚：费用跟着变，位置不变', async () => {
    const phone = await open(school.guardian(1), { url: late(1) })
    await phone.until(() => phone.$('#change-late'))
    await phone.tap('#change-late')
    await phone.tap('#until-1170')
    expect(phone.$('#ask-late')?.textContent).toContain('改为托管到 19:30')
    await phone.tap('#ask-late')
    await phone.until(() => phone.$('#late-granted'))
    expect(await town.custody(pupil(1))).toMatchObject({ endsAtMinute: 1170 })
  })

  test('位置满了：提交前就说要等答复；值班领导回绝，写原因、给办法；妈妈看到', async () => {
    await apply(2)
    await town.at(960)
    const mother = await open(school.guardian(3), { url: late(3) })
    await mother.until(() => mother.$('#until-1140'))
    expect(mother.text).toContain('位置已满，提交后由学校决定，17:00 前答复')
    await mother.tap('#until-1140')
    await mother.tap('#collector-sh-g3')
    await mother.tap('#ask-late')
    await mother.until(() => mother.$('#late-granted'))
    expect(mother.$('#late-granted')?.textContent).toContain('学校 17:00 前答复')

    const leader = await open(school.dutyLeader)
    await leader.until(() => leader.$('#to-late')?.textContent?.includes('1 件等您决定'))
    await leader.tap('#to-late')
    await leader.until(() => leader.$(`#refuse-${pupil(3)}`))
    expect(leader.$(`#approve-${pupil(3)}`)?.textContent).toContain('加位同意')
    await leader.tap(`#refuse-${pupil(3)}`)
    expect(leader.text).toContain('至少 4 个字')
    await leader.input('#refuse-reason', '只有一位老师看护')
    await leader.tap('#alternative-at-end')
    await leader.tap('#send-refusal')
    await leader.until(() => !leader.$(`#refuse-${pupil(3)}`))

    const again = await open(school.guardian(3), { url: late(3) })
    await again.until(() => again.$('#late-refused'))
    expect(again.$('#late-refused')?.textContent).toContain('只有一位老师看护')
    expect(again.$('#late-refused')?.textContent).toContain('请按平时的放学时间来接')
    const home = await open(school.guardian(3))
    await home.until(() => home.$(`#late-news-${pupil(3)}`))
    expect(home.$(`#late-news-${pupil(3)}`)?.textContent).toContain('只有一位老师看护')
  })

  test('延时班老师接电话登记：找到孩子，选时间和接送人，写谁打来的', async () => {
    await town.ask(school.guardian(2).openid, 'attendance/cancelLate', {
      pupilId: pupil(2),
      day: MONDAY,
      op: newOp(),
    })
    await town.at(1030)
    const phone = await open(school.lateTeacher, { url: '/pages/teacher/late/index' })
    await phone.until(() => phone.$('#phone-late'))
    expect(phone.$('#late-seats')?.textContent).toContain('还有 1 个位置')
    await phone.tap('#phone-late')
    await phone.input('#phone-search', school.pupil(4).name)
    await phone.until(() => phone.$(`#phone-${pupil(4)}`))
    await phone.tap(`#phone-${pupil(4)}`)
    await phone.tap('#phone-until-1140')
    await phone.tap('#phone-collector-sh-g4')
    await phone.input('#phone-caller', '妈妈')
    await phone.tap('#save-phone')
    await phone.until(() => phone.$(`#late-child-${pupil(4)}`))
    expect(phone.$(`#late-child-${pupil(4)}`)?.textContent).toContain('妈妈来电登记')
    expect(await town.custody(pupil(4))).toMatchObject({ endsAtMinute: 1140 })
  })

  test('只请社团课：选一部分，按钮写明；孩子的卡片写明', async () => {
    await town.at(600)
    const url = `/pages/guardian/leave/index?pupilId=${pupil(5)}`
    const phone = await open(school.guardian(5), { url })
    await phone.until(() => phone.$('#leave-part'))
    await phone.tap('#leave-part')
    expect(phone.text).toContain('请选这一天的哪一部分')
    await phone.tap('#leave-block-club')
    await phone.tap('#leave-reason-sick')
    expect(phone.$('#submit-leave')?.textContent).toContain('社团课')
    await phone.tap('#submit-leave')
    await phone.until(() => phone.$('[id^=leave-row-]'))
    expect(phone.$('[id^=leave-row-]')?.textContent).toContain('只请社团课')
    expect(await town.custody(pupil(5))).toMatchObject({ status: 'expected', endsAtMinute: 1050 })
    const home = await open(school.guardian(5))
    await home.until(() => home.text.includes('妈妈请假：社团课'))
  })

  test('班主任接电话：在我的班里点孩子的名字登记请假', async () => {
    await town.at(960)
    const phone = await open(school.teacher(1))
    await phone.until(() => phone.$('#to-homeroom'))
    await phone.tap('#to-homeroom')
    await phone.until(() => phone.$(`#homeroom-${pupil(6)}`))
    await phone.tap(`#homeroom-${pupil(6)}`)
    expect(phone.text).toContain('写上是谁打来的电话')
    await phone.input('#leave-caller', '奶奶')
    await phone.tap('#phone-leave-reason-sick')
    await phone.tap('#save-phone-leave')
    await phone.until(() => phone.$(`#homeroom-${pupil(6)}`)?.textContent?.includes('今天请假'))
    expect(await town.custody(pupil(6))).toMatchObject({ status: 'leave' })
  })
})
