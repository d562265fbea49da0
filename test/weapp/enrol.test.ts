import { atMinute, DAY as ONE_DAY } from '@/domain/time'
import { agreedBy, aSchool } from '@test/functions/given/aSchool'
import { siblings } from '@test/functions/given/aDrawSchool'
import { enrolling, upon } from '@test/functions/given/enrolling'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { loseReplies, sentTimes } from './given/offline'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const NOON = atMinute(DAY, 720)
const CLUBS = [
  { id: 'ball', capacity: 40 },
  { id: 'ink', capacity: 1 },
  { id: 'lab', capacity: 1 },
]
const UNSIGNED = 5

describe('报名，在家长的手机上', () => {
  let sh: ReturnType<typeof aSchool>
  let lh: ReturnType<typeof aSchool>
  let town: Town
  const phones: Phone[] = []
  const board = (pupil: string) => `/pages/guardian/enrol/index?pupilId=${pupil}`
  const open = async (n: number, options: Parameters<typeof phoneOf>[2] = {}) => {
    const phone = phoneOf(town, sh.guardian(n), { url: board(`sh-p${n}`), ...options })
    phones.push(phone)
    await phone.until(() => phone.$('[id^=course-]'))
    await phone.settle()
    return phone
  }
  const week = (pupil: string) => town.one('weeks', `${pupil}:2026-autumn`)
  const placed = async (pupil: string) =>
    Object.values((await week(pupil)).places).map(({ courseId }) => String(courseId))
  const left = async (course: string) => (await town.one('seats', course)).left
  const take = (school: ReturnType<typeof aSchool>, n: number, course: string) =>
    town.ask(school.guardian(n).openid, 'enrolment/enrol', enrolling(`${school.school._id}-p${n}`, course))

  beforeEach(async () => {
    const window = { opensAt: NOON - ONE_DAY, closesAt: NOON + ONE_DAY }
    sh = aSchool({ id: 'sh', day: DAY, pupilsEach: 8, clubs: CLUBS, window })
    lh = aSchool({ id: 'lh', day: DAY, pupilsEach: 3, clubs: CLUBS, window })
    sh.guardian(1).wards.push({
      pupilId: lh.pupil(1)._id,
      schoolId: lh.school._id,
      relation: '妈妈',
      since: '2026-09-01',
      consents: agreedBy('on-paper', '家长'),
    })
    siblings(sh, 3, 4)
    const unsigned = sh.weeks[UNSIGNED - 1]
    if (unsigned !== undefined) unsigned.consent = null
    town = await Town.with([sh, lh], DAY)
    await town.at(720)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  /** Each child's club on the one phone: this school's ball, the other school's ink. */
  const chooseForBoth = async (phone: Phone) => {
    await phone.tap('#choose-sh-ball')
    await phone.tap('#seg-lh-p1')
    await phone.until(() => phone.$('#choose-lh-ink'))
    await phone.tap('#choose-lh-ink')
    await phone.tap('#check-basket')
  }

  test('两个学校的两个孩子一次提交：一门报满，一门都不报，说出是哪一门，别的留着；去掉它再提交就成', async () => {
    const phone = await open(1)
    await chooseForBoth(phone)
    expect(phone.text).toContain('两个孩子一起提交')
    expect(phone.text).toContain('¥240')
    await take(lh, 2, 'lh-ink')
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.$('#enrol-trouble'))
    expect(phone.$('#enrol-trouble')?.textContent).toContain('「ink」')
    expect(phone.$('#enrol-trouble')?.textContent).toContain('一门都没有报')
    expect(await placed('sh-p1')).not.toContain('sh-ball')
    expect(await placed('lh-p1')).not.toContain('lh-ink')
    expect(await left('sh-ball')).toBe(40)
    expect(phone.$('#line-lh-p1-lh-ink')?.textContent).toContain('报满')
    expect(phone.$('#line-sh-p1-sh-ball')?.textContent).not.toContain('报满')
    await phone.tap('#drop-lh-p1-lh-ink')
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.text.includes('报上了 1 门课'))
    expect(await placed('sh-p1')).toContain('sh-ball')
  })

  test('两个孩子都有位：一次调用，两份记录，两块名单都换成已报，不再读一遍', async () => {
    const phone = await open(1)
    await chooseForBoth(phone)
    const before = phone.log.cloud.length
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.$('#placed-lh-ink'))
    const calls = phone.log.cloud.slice(before).map(({ data }) => (data as { action: string }).action)
    expect(calls.filter((action) => action !== 'grant')).toEqual(['enrol'])
    expect(await placed('sh-p1')).toContain('sh-ball')
    expect(await placed('lh-p1')).toContain('lh-ink')
    expect(phone.$('#basket')).toBeNull()
  })

  test('提交连点两下，只发一次，只占一个名额', async () => {
    const phone = await open(2)
    await phone.tap('#choose-sh-ball')
    await phone.tap('#check-basket')
    await Promise.all([phone.tap('#confirm-enrol'), phone.tap('#confirm-enrol')])
    await phone.until(() => phone.$('#placed-sh-ball'))
    expect(sentTimes(phone, 'enrol')).toBe(1)
    expect(await left('sh-ball')).toBe(39)
    expect((await week('sh-p2')).entries).toHaveLength(1)
  })

  test('提交时回话丢了：说没有发出去，选的都在；再点一次，还是只报了一次', async () => {
    const phone = await open(2)
    await phone.tap('#choose-sh-ball')
    await phone.tap('#check-basket')
    const mend = loseReplies(phone, 'enrol')
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.$('#enrol-trouble'))
    expect(phone.$('#enrol-trouble')?.textContent).toContain('没有网络')
    mend()
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.$('#placed-sh-ball'))
    expect(sentTimes(phone, 'enrol')).toBe(2)
    expect((await week('sh-p2')).entries).toHaveLength(1)
    expect(await left('sh-ball')).toBe(39)
  })

  test('一个孩子的两门冲突的课，选第二门就换掉第一门，发出去以前就知道', async () => {
    const phone = await open(2)
    await phone.tap('#choose-sh-ball')
    expect(phone.$('#instead-sh-lab')?.textContent).toBe('换成它')
    await phone.tap('#instead-sh-lab')
    expect(phone.$('#choose-sh-ball') ?? phone.$('#instead-sh-ball')).not.toBeNull()
    expect(phone.$('#chosen-sh-lab')?.textContent).toBe('已选')
    expect(phone.$('#check-basket')?.textContent).toContain('1 门')
  })

  test('没签过自愿申请：读了、打了勾、写自己的名字才能提交；写别人的名字说清楚', async () => {
    const phone = await open(UNSIGNED)
    await phone.tap('#choose-sh-ball')
    await phone.tap('#check-basket')
    expect(phone.text).toContain('读完告知书，在上面打勾')
    await phone.tap('#read-consent')
    expect(phone.$('#consent-text')?.textContent).toContain('自愿选择')
    await phone.tap('#consent')
    expect(phone.text).toContain('写您的姓名')
    await phone.input('#signed-name', '隔壁老王')
    expect(phone.text).toContain('签名和您登记的姓名不一样')
    await phone.input('#signed-name', `家长${UNSIGNED}`)
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.$('#placed-sh-ball'))
    expect((await week(`sh-p${UNSIGNED}`)).consent).toMatchObject({
      signedName: `家长${UNSIGNED}`,
      on: 'phone',
    })
  })

  test('换成它：退掉一门、报上另一门是一件事', async () => {
    await take(sh, 2, 'sh-ball')
    const phone = await open(2)
    await phone.tap('#swap-sh-lab')
    expect(phone.text).toContain('用「lab」换掉「ball」')
    await phone.tap('#confirm-swap')
    await phone.until(() => phone.$('#placed-sh-lab'))
    expect(phone.$('#placed-sh-ball')).toBeNull()
    expect(await left('sh-ball')).toBe(40)
    expect(await left('sh-lab')).toBe(0)
  })

  test('满了排候补，看得到第几位；有人退出就轮到，一下接受；退课前看得到退多少', async () => {
    await take(sh, 2, 'sh-ink')
    const phone = await open(6)
    expect(phone.$('#course-sh-ink')?.textContent).toContain('已满')
    await phone.tap('#wait-sh-ink')
    expect(phone.text).toContain('排上是第 1 位')
    await phone.tap('#confirm-wait')
    await phone.until(() => phone.text.includes('候补第 1 位'))
    await town.ask(sh.guardian(2).openid, 'enrolment/withdraw', upon('sh-p2', 'sh-ink'))
    await town.timer('enrolment', 'offerSeats')
    await phone.pullDown()
    await phone.until(() => phone.$('#offer-sh-ink'))
    expect(phone.$('#offer-sh-ink')?.textContent).toContain('留到')
    await phone.tap('#accept-sh-ink')
    await phone.until(() => phone.$('#placed-sh-ink'))
    expect(await placed('sh-p6')).toContain('sh-ink')
    await phone.pullDown()
    await phone.tap('#leave-sh-ink')
    await phone.until(() => phone.$('#refund'))
    expect(phone.$('#refund')?.textContent).toContain('退还 ¥')
    await phone.tap('#dialog-yes')
    await phone.until(() => !phone.$('#placed-sh-ink'))
    expect(await placed('sh-p6')).not.toContain('sh-ink')
  })

  test('轮到了让给下一位，名额给后面的孩子', async () => {
    await take(sh, 2, 'sh-ink')
    for (const n of [6, 7])
      await town.ask(sh.guardian(n).openid, 'enrolment/wait', {
        ...upon(`sh-p${n}`, 'sh-ink'),
        signature: null,
      })
    await town.ask(sh.guardian(2).openid, 'enrolment/withdraw', upon('sh-p2', 'sh-ink'))
    await town.timer('enrolment', 'offerSeats')
    const phone = await open(6)
    await phone.tap('#decline-sh-ink')
    await phone.until(() => !phone.$('#offer-sh-ink'))
    await town.timer('enrolment', 'offerSeats')
    expect(Object.keys((await town.one('seats', 'sh-ink')).offers)).toEqual(['sh-p7'])
  })

  test('服务忙：自己排队再试，界面说正在排队，最后报上', async () => {
    const phone = await open(2)
    await phone.tap('#choose-sh-ball')
    await phone.tap('#check-basket')
    const { options } = phone.host
    const { cloud } = options
    let busy = 2
    options.cloud = (name, data) => {
      if ((data as { action: string }).action !== 'enrol' || busy === 0) return cloud(name, data)
      busy -= 1
      return Promise.resolve({
        ok: false,
        refusal: { code: 'busy/try-again' },
        say: '现在人多，正在排队，请稍候再试。',
        now: NOON,
      })
    }
    await Promise.all([phone.tap('#confirm-enrol'), phone.until(() => phone.$('#queueing'))])
    await phone.until(() => phone.$('#placed-sh-ball'))
    expect((await week('sh-p2')).entries).toHaveLength(1)
  })

  test.each([
    ['快一天', ONE_DAY],
    ['慢一天', -ONE_DAY],
  ])('手机的钟%s：预览里先选好；服务器的时刻不到不打开，一到就能报', async (_, clockAhead) => {
    const opensAt = NOON - ONE_DAY
    const early = 1500
    await town.cloud.clock.set(opensAt - early)
    const phone = await open(2, { clockAhead })
    const seenAt = Date.now()
    expect(phone.$('#window')?.textContent).toContain('离开始0:00:0')
    await phone.tap('#choose-sh-ball')
    await phone.tap('#check-basket')
    expect(phone.text).toContain('报名 11月22日 12:00 开始')
    await phone.tap('#confirm-enrol')
    expect(sentTimes(phone, 'enrol')).toBe(0)
    await town.cloud.clock.set(opensAt)
    await phone.until(() => !phone.text.includes('报名 11月22日 12:00 开始'))
    expect(Date.now() - seenAt).toBeGreaterThan(early - 600)
    await phone.tap('#confirm-enrol')
    await phone.until(() => phone.$('#placed-sh-ball'))
    expect(await placed('sh-p2')).toContain('sh-ball')
  })
})
