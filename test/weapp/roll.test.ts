import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { bytesSince, nodesOf, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const SESSION = '20261123_sh-care-1'
const ROLL = `/pages/teacher/roll/index?sessionId=${SESSION}`
const ONE_TAP_BYTES = 2048
const PAGE_NODES = 600
const noNetwork = () => Promise.reject(new Error('no network'))

describe('点名，在老师的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 50, clubs: [] })
  school.pupils[1]!.sound = 'same'
  school.pupils[2]!.sound = 'same'
  const pupil = (n: number) => school.pupil(n)._id
  const row = (phone: Phone, n: number) => phone.$(`#mark-${pupil(n)}`)?.textContent ?? ''
  let town: Town
  let phone: Phone
  const calls = () => phone.log.cloud.map(({ data }) => (data as { action: string }).action)
  const open = async (options: Parameters<typeof phoneOf>[2]) => {
    phone = phoneOf(town, school.teacher(1), { url: ROLL, ...options })
    await phone.until(() => phone.$(`#mark-${pupil(1)}`))
    await phone.settle()
  }
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    expect(phone.log.errors).toEqual([])
    expect([...phone.log.missing]).toEqual([])
    phone.close()
    await town.close()
  })

  test('五十个孩子：每一种改法一次更新，都在预算之内', async () => {
    await open({})
    expect(nodesOf(phone)).toBeLessThanOrEqual(PAGE_NODES)
    const acts: (() => Promise<void>)[] = [
      () => phone.tap(`#mark-${pupil(7)}`),
      () => phone.tap(`#mark-${pupil(8)}`),
      () => phone.tap(`#mark-${pupil(8)}`),
      () => phone.tap(`#mark-${pupil(2)}`),
      () => phone.tap('#toast-act'),
    ]
    for (const act of acts) {
      const before = phone.log.setData.length
      await act()
      const bytes = bytesSince(phone, before)
      expect(bytes).toHaveLength(1)
      expect(bytes[0]).toBeLessThanOrEqual(ONE_TAP_BYTES)
    }
    await phone.longpress(`#mark-${pupil(9)}`)
    const before = phone.log.setData.length
    await phone.tap('#choose-late')
    expect(Math.max(...bytesSince(phone, before))).toBeLessThanOrEqual(ONE_TAP_BYTES)
  })

  test('每个孩子一开始都是「到」；按一下「未到」，撤销后又是「到」；读音一样的分得清', async () => {
    await open({})
    expect(row(phone, 7)).toMatch(/到$/)
    expect(row(phone, 7)).not.toContain('未到')
    await phone.tap(`#mark-${pupil(7)}`)
    expect(row(phone, 7)).toContain('未到')
    await phone.tap('#toast-act')
    expect(row(phone, 7)).not.toContain('未到')
    expect(row(phone, 2)).toContain('同音')
    expect(row(phone, 2)).toContain('三(1)班·2号')
    expect(row(phone, 4)).not.toContain('同音')
  })

  test('没有网络：点了一半、手机被杀掉，回来一个不少；连上网自己送出，是同一次点名', async () => {
    const storage: Record<string, string> = {}
    await open({ storage })
    await phone.tap(`#mark-${pupil(7)}`)
    await phone.setOnline(false)
    phone.host.options.cloud = noNetwork
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#unsent'))
    phone.kill()

    phone = phoneOf(town, school.teacher(1), { url: ROLL, storage, network: 'none' })
    const { cloud } = phone.host.options
    phone.host.options.cloud = noNetwork
    await phone.until(() => phone.$(`#mark-${pupil(7)}`))
    await phone.settle()
    expect(row(phone, 7)).toContain('未到')
    expect(phone.$('#unsent')?.textContent).toContain('没有发出去')

    phone.host.options.cloud = cloud
    await phone.setOnline(true)
    await phone.until(() => phone.$('#roll-summary'))
    expect(await town.all('custody', { status: 'held' })).toHaveLength(49)
    expect((await town.custody(pupil(7))).status).toBe('absent')
    expect(Object.keys(storage).filter((key) => key.startsWith('roll'))).toEqual([])
  })

  test('回音丢了：再提交一次还是同一次，不会说「已经点过名」', async () => {
    await open({})
    const { cloud } = phone.host.options
    phone.host.options.cloud = async (name, data) => {
      await cloud(name, data)
      throw new Error('the reply was lost')
    }
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#unsent'))
    expect(await town.all('custody', { status: 'held' })).toHaveLength(50)
    phone.host.options.cloud = cloud
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#roll-summary'))
    expect(phone.text).not.toContain('已经点过名')
    const session = await town.one('sessions', SESSION)
    expect(session.marks[pupil(7)]).toHaveLength(1)
  })

  test('回音丢了、又改了一个：不会悄悄丢掉，把这个孩子的名字说出来', async () => {
    await open({})
    const { cloud } = phone.host.options
    phone.host.options.cloud = async (name, data) => {
      await cloud(name, data)
      throw new Error('the reply was lost')
    }
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#unsent'))
    phone.host.options.cloud = cloud
    await phone.tap(`#mark-${pupil(7)}`)
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#roll-summary'))
    expect(phone.$('#differences')?.textContent).toContain(`${school.pupil(7).name}：您记「未到」`)
    expect((await town.custody(pupil(7))).status).toBe('absent')
  })

  test('提交后改一个人：没到要写原因，一次调用，别的孩子不动', async () => {
    await open({})
    await phone.tap(`#mark-${pupil(7)}`)
    await phone.tap('#submit-roll')
    await phone.until(() => phone.$('#absent-card'))
    expect(phone.$('#absent-card')?.textContent).toContain(school.pupil(7).name)
    await phone.tap(`#mark-${pupil(7)}`)
    await phone.tap('#correct-late')
    const before = calls().length
    await phone.tap('#send-correction')
    await phone.until(() => !phone.$('#send-correction'))
    expect(calls().slice(before)).toEqual(['correctMark'])
    expect((await town.custody(pupil(7))).status).toBe('held')
    expect(row(phone, 7)).toContain('迟到')

    await phone.tap(`#mark-${pupil(8)}`)
    await phone.tap('#correct-absent')
    await phone.tap('#send-correction')
    expect(phone.$('#send-correction')?.getAttribute('aria-disabled')).toBe('true')
    expect(phone.text).toContain('请写一句原因')
    await phone.input('#correct-reason', '刚才认错人了')
    await phone.tap('#send-correction')
    await phone.until(() => !phone.$('#send-correction'))
    expect((await town.custody(pupil(8))).status).toBe('absent')
    expect((await town.custody(pupil(9))).status).toBe('held')
  })

  test('早于开始前一刻钟：可以看名单，不能提交，写明几点起', async () => {
    await town.at(960)
    await open({})
    expect(phone.text).toContain('16:15')
    const before = calls().length
    await phone.tap('#submit-roll')
    expect(calls().slice(before)).toEqual([])
  })
})
