import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const HANDS = '/pages/teacher/handover/index'
const REMAINING = '/pages/gate/remaining/index'
const CHECK = '/pages/gate/check/index'
const MOST_NODES = 600

describe('下班、找人、清校，在各人的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 40 })
  const pupil = (n: number) => school.pupil(n)._id
  const schoolId = school.school._id
  const { gate, dutyLeader } = school
  const [first, second] = [school.teacher(1), school.teacher(2)]
  let town: Town
  const phones: Phone[] = []
  const open = async (person: typeof gate, url: string) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const takeRoll = (homeroom: number) =>
    town.ask(school.teacher(homeroom).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: `20261123_sh-care-${homeroom}`,
      op: newOp(),
      marks: Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [pupil((homeroom - 1) * 40 + i + 1), 'present' as const]),
      ),
    })
  const give = (from: typeof gate, to: typeof gate, ...numbers: number[]) =>
    town.ask(from.openid, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: to._id,
      pupilIds: numbers.map(pupil),
    })
  const take = (who: typeof gate, accept: number[], decline: number[] = []) =>
    town.ask(who.openid, 'custody/answer', {
      schoolId,
      op: newOp(),
      accept: accept.map(pupil),
      decline: decline.map((n) => ({ pupilId: pupil(n), reason: '没见到人' })),
    })
  const letGo = (n: number) =>
    town.ask(gate.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId: pupil(n),
      claim: { how: 'eye', collectorId: `sh-g${n}`, reason: '核对了本人' },
    })
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await takeRoll(1)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('没接走的那个：交的人看见谁没接、为什么；两边都没见到，一按值班领导的屏幕就是红的；找到了再交', async () => {
    await give(first, gate, 1, 2)
    await take(gate, [2], [1])
    const teacher = await open(first, HANDS)
    await teacher.until(() => teacher.$(`#returned-${pupil(1)}`))
    expect(teacher.$(`#returned-${pupil(1)}`)?.textContent).toContain('老张：没见到人')
    await teacher.tap(`#find-${pupil(1)}`)
    await teacher.tap('#dialog-yes')
    await teacher.until(() => teacher.$(`#lost-${pupil(1)}`))
    const leader = await open(dutyLeader, REMAINING)
    await leader.until(() => leader.$(`#lost-${pupil(1)}`))
    expect(leader.$(`#lost-${pupil(1)}`)?.textContent).toContain('周岚1老师')
    await leader.tap(`#found-${pupil(1)}`)
    await leader.until(() => !leader.$(`#lost-${pupil(1)}`))
    expect((await town.custody(pupil(1))).entries.map((entry) => entry.kind)).toEqual([
      'received',
      'offered',
      'declined',
      'missing',
      'found',
    ])
    const again = await open(first, HANDS)
    await again.until(() => again.$(`#again-${pupil(1)}`))
    await again.tap(`#again-${pupil(1)}`)
    await again.until(() => !again.$(`#returned-${pupil(1)}`))
    expect((await town.custody(pupil(1))).offer?.to).toBe(gate._id)
  })

  test('我数的和交来的不一样：先点出是谁才能接手', async () => {
    await give(first, second, 1, 2, 3)
    const taker = await open(second, HANDS)
    await taker.until(() => taker.$(`#counted-${first._id}`)?.textContent?.trim() === '3')
    await taker.tap(`#count-less-${first._id}`)
    expect(taker.text).toContain('请按一下没见到的名字')
    await taker.tap(`#accept-${first._id}`)
    expect((await town.custody(pupil(1))).holder).toBe(first._id)
    await taker.tap(`#name-${pupil(3)}`)
    expect(taker.text).not.toContain('请按一下没见到的名字')
    await taker.tap(`#accept-${first._id}`)
    await taker.until(() => !taker.$(`#incoming-${first._id}`))
    expect((await town.custody(pupil(2))).holder).toBe(second._id)
    expect((await town.custody(pupil(3))).holder).toBe(first._id)
  })

  test('数人头：没按到的那个按名字列出来', async () => {
    await give(first, second, ...numbers(1, 3))
    await take(second, numbers(1, 3))
    const teacher = await open(second, HANDS)
    await teacher.until(() => teacher.$('#count-hands'))
    await teacher.tap('#count-hands')
    await teacher.tap(`#name-${pupil(1)}`)
    await teacher.tap(`#name-${pupil(2)}`)
    await teacher.tap('#count-done')
    await teacher.until(() => teacher.$('#count-result'))
    expect(teacher.$('#count-result')?.textContent).toContain('应 3，数到 2，差 1 个')
    expect(teacher.$('#count-result')?.textContent).toContain(school.pupil(3).name)
  })

  test('下班：身边有孩子时写明是谁；都交出去以后下班，看见时间；可以重新上班', async () => {
    const teacher = await open(first, HANDS)
    await teacher.until(() => teacher.text.includes('您身边还有40个孩子'))
    await teacher.tap('#close-shift')
    expect(await town.all('shifts')).toEqual([])
    await give(first, gate, ...numbers(1, 40))
    await take(gate, numbers(1, 40))
    const later = await open(first, HANDS)
    await later.until(() => later.text.includes('手里没有孩子了'))
    await later.tap('#close-shift')
    await later.until(() => later.$('#shift-closed'))
    expect(later.$('#shift-closed')?.textContent).toContain('今天都交出去了 16:32')
    await later.tap('#reopen-shift')
    await later.until(() => later.$('#close-shift'))
  })

  test('对一对：没点名的课、对不上的孩子按名字列出；我留下', async () => {
    await town.at(1115)
    const leader = await open(dutyLeader, CHECK)
    await leader.until(() => leader.$('#figures'))
    expect(leader.$('#never-called')?.textContent).toContain('40 个孩子服务结束了还没有点到')
    expect(leader.$('#never-called')?.textContent).toContain(school.pupil(41).name)
    expect(leader.$('#figures')?.textContent).toContain('三(2)班作业辅导还没点名')
    expect(nodesOf(leader)).toBeLessThanOrEqual(MOST_NODES)
    await leader.tap('#stay')
    await leader.until(() => leader.$('#stay')?.textContent?.includes('我要先走'))
    expect((await town.all('days'))[0]?.staying.map((one) => one.personId)).toEqual([dutyLeader._id])
  })

  test('过了时间没人接：名单不超过六百个节点；打电话，记一笔，知道下一级是几点', async () => {
    await takeRoll(2)
    for (const minute of [1110, 1120]) {
      await town.at(minute)
      await town.timer('custody', 'ladder')
    }
    const guard = await open(gate, REMAINING)
    await guard.until(() => guard.$(`#phone-${pupil(1)}`))
    expect(nodesOf(guard)).toBeLessThanOrEqual(MOST_NODES)
    await guard.tap(`#phone-${pupil(1)}`)
    await guard.until(() => guard.$('#dial-sh-gm1'))
    expect(guard.$('#dial-sh-gm1')?.textContent).toContain('第二联系人')
    expect(guard.$('#next-rung')?.textContent).toContain('18:50 还没人接：值班领导处理')
    await guard.tap('#dial-sh-gm1')
    await guard.tap('#call-silent')
    await guard.until(() => guard.text.includes('打给奶奶 奶奶1：没有人接'))
    expect((await town.custody(pupil(1))).entries.filter((entry) => entry.kind === 'phoned')).toHaveLength(1)
  })

  test('清校：没人了才能确认；一位确认以后自己不能再确认，另一位确认才算完成', async () => {
    await takeRoll(2)
    for (const n of numbers(1, 80)) await letGo(n)
    const guard = await open(gate, REMAINING)
    await guard.until(() => guard.$('#close-day'))
    expect(guard.$('#ways')?.textContent).toContain('80 人')
    await guard.tap('#close-day')
    await guard.until(() => guard.text.includes('还要另一位大人确认'))
    const leader = await open(dutyLeader, REMAINING)
    await leader.until(() => leader.$('#close-day'))
    expect(leader.text).toContain('老张已清校，您是第二位')
    await leader.tap('#close-day')
    await leader.until(() => leader.$('#day-closed'))
    expect(leader.$('#day-closed')?.textContent).toContain('齐主任')
  })
})
