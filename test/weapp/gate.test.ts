import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const REMAINING = '/pages/gate/remaining/index'
const releaseOf = (pupilId: string) => `/pages/gate/release/index?pupilId=${pupilId}`

describe('校门放行，在门岗的手机上', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 40, clubs: [] })
  const pupil = (n: number) => school.pupil(n)._id
  school.pupils[1]!.sound = 'same'
  school.pupils[2]!.sound = 'same'
  // The fourth child's grandmother may not collect her.
  school.pupils[3]!.barred = [
    { name: '奶奶4', personId: null, collectorId: 'sh-gm4', reason: '法院判决', by: 'court' },
  ]
  const schoolId = school.school._id
  let town: Town
  const phones: Phone[] = []
  const open = async (options: Parameters<typeof phoneOf>[2]) => {
    const phone = phoneOf(town, school.gate, options)
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const calls = (phone: Phone) => phone.log.cloud.map(({ data }) => (data as { action: string }).action)
  const codeOf = async (n: number) => {
    const shown = await town.ask(school.guardian(n).openid, 'custody/pickupCode', { pupilId: pupil(n) })
    return { token: shown.token, code: shown.codes[0]?.code ?? '' }
  }
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: '20261123_sh-care-1',
      op: newOp(),
      marks: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [pupil(i + 1), 'present' as const])),
    })
    await town.at(1112)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('扫码放行：一次核对、一次放行，放行后人数少一个，这个孩子不在名单里', async () => {
    const { token, code } = await codeOf(20)
    const gate = await open({ url: REMAINING, scan: `${token}.${code}` })
    await gate.until(() => gate.$('#scan-code'))
    expect(gate.$('#in-school')?.textContent).toBe('40')
    await gate.tap('#scan-code')
    await gate.until(() => gate.$('#release'))
    expect(gate.text).toContain('可以放行')
    expect(gate.$('#child-name')?.textContent).toBe(school.pupil(20).name)
    expect(gate.$('#collector')?.textContent).toContain('妈妈 家长20')
    const before = calls(gate).length
    await gate.tap('#release')
    await gate.until(() => gate.$('#released'))
    expect(calls(gate).slice(before)).toEqual(['release'])
    await gate.until(() => gate.$('#in-school')?.textContent === '39')
    await gate.input('#search', school.pupil(20).name)
    expect(gate.$(`#child-${pupil(20)}`)).toBeNull()
    expect((await town.custody(pupil(20))).status).toBe('released')
  })

  test('读音一样的孩子：放行前就看见另一个的名字和班级', async () => {
    const gate = await open({ url: releaseOf(pupil(2)) })
    await gate.until(() => gate.$('#alikes'))
    expect(gate.$('#alikes')?.textContent).toContain(school.pupil(3).name)
    expect(gate.$('#alikes')?.textContent).toContain('三(1)班')
  })

  test('输错码：说还能试几次；换看人核对，选人、写原因才能放行', async () => {
    const gate = await open({ url: releaseOf(pupil(10)) })
    await gate.until(() => gate.$('#code'))
    await gate.tap('#check-code')
    expect(calls(gate)).not.toContain('release')
    await gate.input('#code', '000000')
    await gate.tap('#check-code')
    await gate.until(() => gate.text.includes('暂不放行'))
    expect(gate.text).toContain('还可以试 4 次')
    await gate.tap('#check-otherwise')
    await gate.tap('#seg-eye')
    await gate.tap('#release')
    expect(gate.text).toContain('请选来接的是哪一位')
    await gate.tap('#collector-sh-gm10')
    await gate.tap('#release')
    expect(gate.text).toContain('请写一句原因')
    await gate.input('#eye-reason', '没带手机，认识本人')
    await gate.tap('#release')
    await gate.until(() => gate.$('#released'))
    expect(await town.custody(pupil(10))).toMatchObject({
      status: 'released',
      release: { collectorText: '奶奶 奶奶10', proof: { how: 'eye' } },
    })
  })

  test('禁止接送的人：门岗看到的与按下「人不对，先不放」一字不差', async () => {
    const barred = await open({ url: releaseOf(pupil(4)) })
    await barred.until(() => barred.$('#seg-eye'))
    await barred.tap('#seg-eye')
    await barred.tap('#collector-sh-gm4')
    await barred.input('#eye-reason', '没带手机，认识本人')
    await barred.tap('#release')
    await barred.until(() => barred.text.includes('暂不放行'))
    const { token, code } = await codeOf(4)
    const held = await open({ url: `/pages/gate/release/index?scanned=${token}.${code}` })
    await held.until(() => held.$('#hold'))
    await held.tap('#hold')
    await held.until(() => held.text.includes('暂不放行'))
    expect(barred.text).toBe(held.text)
    expect((await town.custody(pupil(4))).status).toBe('held')
  })

  test('没有同意书不能自行离校：按钮关着，写明为什么', async () => {
    const gate = await open({ url: releaseOf(pupil(5)) })
    await gate.until(() => gate.$('#seg-alone'))
    await gate.tap('#seg-alone')
    expect(gate.text).toContain('没有家长的自行离校同意书')
    await gate.tap('#release')
    expect(calls(gate)).not.toContain('release')
  })

  test('认不出的码、已经走了的孩子：都是暂不放行', async () => {
    const unknown = await open({ url: '/pages/gate/release/index?scanned=hello' })
    await unknown.until(() => unknown.text.includes('暂不放行'))
    expect(unknown.text).toContain('没有认出这个码')
    const { code } = await codeOf(6)
    await town.ask(school.gate.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId: pupil(6),
      claim: { how: 'code', code },
    })
    const gone = await open({ url: releaseOf(pupil(6)) })
    await gone.until(() => gone.text.includes('暂不放行'))
    expect(gone.text).toContain('已经离校')
    expect(gone.$('#check-otherwise')).toBeNull()
  })

  test('回音丢了再按一次：只放行一次，说的是同一件事', async () => {
    const { token, code } = await codeOf(12)
    const gate = await open({ url: `/pages/gate/release/index?scanned=${token}.${code}` })
    await gate.until(() => gate.$('#release'))
    const { cloud } = gate.host.options
    gate.host.options.cloud = async (name, data) => {
      await cloud(name, data)
      throw new Error('the reply was lost')
    }
    await gate.tap('#release')
    await gate.until(() => gate.$('#not-sent'))
    gate.host.options.cloud = cloud
    await gate.tap('#release')
    await gate.until(() => gate.$('#released'))
    const { entries } = await town.custody(pupil(12))
    expect(entries.filter((entry) => entry.kind === 'released')).toHaveLength(1)
  })

  test('到零才变绿：最后一个离校前还差一个，之后「孩子都接走了」', async () => {
    for (let n = 2; n <= 40; n += 1)
      await town.ask(school.gate.openid, 'custody/release', {
        schoolId,
        op: newOp(),
        pupilId: pupil(n),
        claim: { how: 'eye', collectorId: `sh-g${n}`, reason: '核对了本人' },
      })
    const gate = await open({ url: REMAINING })
    await gate.until(() => gate.$('#in-school')?.textContent === '1')
    expect(gate.text).not.toContain('孩子都接走了')
    await town.ask(school.gate.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId: pupil(1),
      claim: { how: 'eye', collectorId: 'sh-g1', reason: '核对了本人' },
    })
    await gate.pullDown()
    await gate.until(() => gate.text.includes('孩子都接走了'))
    expect(gate.$('#in-school')?.textContent?.trim()).toBe('0')
  })
})
