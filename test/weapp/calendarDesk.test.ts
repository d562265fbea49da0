import { say } from '@/domain/failure'
import type { Person } from '@/domain/people/Person'
import { aSchool } from '@test/functions/given/aSchool'
import { theOffice, townWithOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-09-16'
/** Before National Day; a Sunday that makes up for it. */
const MAKE_UP = '2026-09-20'
const CALENDAR = '/pages/office/calendar/index'
const SESSIONS = '/pages/office/sessions/index'

describe('校历和课次，在教务处的手机上', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 1,
    pupilsEach: 3,
    clubs: [
      { id: 'ball', capacity: 20 },
      { id: 'chess', capacity: 20 },
    ],
  })
  const { office, bureau } = theOffice(school)
  let town: Town
  const phones: Phone[] = []
  const open = async (person: Person, url: string): Promise<Phone> => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const plan = () => town.one('plans', school.plan._id)

  beforeEach(async () => {
    town = (await townWithOffice(school, DAY)).town
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('补课日没定以前摆在最上面；定了走周四的课表，校历上就写着', async () => {
    const phone = await open(office, CALENDAR)
    await phone.until(() => phone.$(`#undecided-${MAKE_UP}`))
    expect(phone.$(`#undecided-${MAKE_UP}`)?.textContent).toContain('9月20日(周日)补课，走周几的课表？')
    expect(phone.$(`#day-${MAKE_UP}`)?.textContent).toContain('要定')
    await phone.tap(`#decide-${MAKE_UP}-4`)
    await phone.until(() => phone.$(`#undecided-${MAKE_UP}`) === null)
    expect(phone.$(`#day-${MAKE_UP}`)?.textContent).toContain('走周四')
    expect((await plan()).calendar.makeUp).toEqual({ [MAKE_UP]: 4 })
  })

  test('今天要办：一次调用打开，补课日在这里就能定', async () => {
    const phone = await open(office, '/pages/office/home/index')
    await phone.until(() => phone.$('#task-plan'))
    const calls = phone.log.cloud.map(({ data }) => (data as { action: string }).action)
    expect(calls.filter((action) => action !== 'me' && action !== 'bell')).toEqual(['waiting'])
    await phone.tap(`#decide-${MAKE_UP}-none`)
    await phone.until(() => phone.$(`#undecided-${MAKE_UP}`) === null)
    expect((await plan()).calendar.closed[MAKE_UP]).toBeDefined()
  })

  test('没公布的年份说出来，不猜', async () => {
    const phone = await open(office, CALENDAR)
    await phone.until(() => phone.$('#unpublished-2027'))
    expect(phone.text).toContain('2027年的放假安排还没有公布')
    expect(phone.$('#day-2027-01-04')?.textContent).toContain('未公布')
  })

  test('停课要写原因；登记以后可以恢复', async () => {
    const phone = await open(office, CALENDAR)
    await phone.until(() => phone.$('#day-2026-09-18'))
    await phone.tap('#day-2026-09-18')
    await phone.tap('#close-day')
    expect((await plan()).calendar.closed).toEqual({})
    await phone.input('#close-reason', '校运动会')
    await phone.tap('#close-day')
    await phone.until(() => phone.$('#reopen-day'))
    expect((await plan()).calendar.closed).toEqual({ '2026-09-18': '校运动会' })
    await phone.tap('#reopen-day')
    await phone.until(() => phone.$('#close-reason'))
    expect((await plan()).calendar.closed).toEqual({})
  })

  test('取消一节社团：写原因才能取消，课次上看得到，撤销以后又在', async () => {
    const phone = await open(office, SESSIONS)
    const session = '#session-2026-09-17-sh-ball-4-club'
    await phone.until(() => phone.$(session))
    await phone.tap(session)
    await phone.tap('#change-session')
    expect(phone.text).toContain('请写明原因')
    await phone.input('#change-reason', '老师外出培训')
    await phone.tap('#change-session')
    await phone.until(() => phone.$(session)?.textContent?.includes('取消了'))
    expect((await plan()).changes).toMatchObject([
      { kind: 'cancelled', day: '2026-09-17', courseId: 'sh-ball', reason: '老师外出培训' },
    ])

    await phone.tap(session)
    await phone.tap('#undo-change')
    await phone.until(() => phone.$(session)?.textContent?.includes('取消了') === false)
    expect((await plan()).changes).toEqual([])
  })

  test('基本托管没有取消这一项', async () => {
    const phone = await open(office, SESSIONS)
    await phone.until(() => phone.$('#care-2026-09-17'))
    await phone.tap('#care-2026-09-17')
    await phone.tap('#session-2026-09-17-sh-care-1-4-care')
    expect(phone.$('#seg-cancelled')).toBeNull()
    expect(phone.$('#seg-moved')).not.toBeNull()
  })

  test('并到同一时段的另一门课', async () => {
    const phone = await open(office, SESSIONS)
    const session = '#session-2026-09-17-sh-ball-4-club'
    await phone.until(() => phone.$(session))
    await phone.tap(session)
    await phone.tap('#seg-merged')
    await phone.tap('#merge-into')
    await phone.tap('#merge-into-sh-chess')
    await phone.input('#change-reason', '老师生病')
    await phone.tap('#change-session')
    await phone.until(() => phone.$(session)?.textContent?.includes('并班了'))
    expect((await plan()).changes).toMatchObject([{ kind: 'merged', into: 'sh-chess' }])
  })

  test('教育局更正一天：各校的校历都放假', async () => {
    const phone = await open(bureau, '/pages/bureau/calendar/index')
    await phone.until(() => phone.$('#correct-day'))
    await phone.tap('#correct-day')
    await phone.pick('#correct-date', '2026-11-30')
    await phone.tap('#send-correct')
    expect(phone.text).toContain('请写明原因')
    await phone.input('#correct-name', '大雪停课')
    await phone.tap('#send-correct')
    await phone.until(() => phone.$('#rest-2026-11-30'))
    expect((await plan()).calendar.city.rest).toEqual({ '2026-11-30': '大雪停课' })
  })

  test('录入没有的一年：填不全不能录，录了各校就不再说没公布', async () => {
    const phone = await open(bureau, '/pages/bureau/calendar/index')
    await phone.until(() => phone.$('#enter-2027'))
    await phone.tap('#enter-2027')
    await phone.pick('#rest-from-0', '2027-01-01')
    for (let line = 6; line >= 1; line -= 1) {
      expect(phone.text).toContain('还没填完')
      await phone.tap(`#rest-drop-${line}`)
    }
    await phone.tap('#send-year')
    await phone.until(() => phone.$('#missing-2027') === null)
    expect((await plan()).calendar.city).toMatchObject({ years: [2027], rest: { '2027-01-01': '元旦' } })
  })

  test('学期不能重叠：说出来，不保存', async () => {
    const phone = await open(bureau, '/pages/bureau/calendar/index')
    await phone.until(() => phone.$('#add-term'))
    await phone.tap('#add-term')
    await phone.input('#term-name', '2026年冬季学期')
    await phone.pick('#term-first', '2026-12-01')
    await phone.pick('#term-last', '2027-03-01')
    await phone.tap('#save-term')
    await phone.until(() => phone.$('#term-refused'))
    expect(phone.$('#term-refused')?.textContent).toContain(say({ code: 'plan/term-wrong' }))
    expect((await town.all('cities'))[0]?.terms).toHaveLength(2)
  })
})
