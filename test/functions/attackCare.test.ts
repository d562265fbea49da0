/** Whoever may not collect a child, trying every way round: another spelling, an old act, a deputy, a moment in between. */
import { BARRED_MOST } from '@/domain/people/barring'
import { TURNED_AWAY_KEPT } from '@/domain/people/CollectorChange'
import { agreedBy, aSchool, type GivenSchool } from './given/aSchool'
import { A_JPEG } from '@test/domain/files/aPicture'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const TOMORROW = '2026-11-24'
const JPEG = `data:image/jpeg;base64,${Buffer.from(A_JPEG).toString('base64')}`
const adult = (name: string, photo: string | null = null) => ({
  name,
  relation: '姑姑',
  phone: '13900000001',
  photo,
})

describe('禁止接送的人绕不过去', () => {
  let town: Town
  let school: GivenSchool
  const child = (n: number) => school.pupil(n)._id
  const mother = () => school.guardian(1).openid
  const office = () => school.dutyLeader.openid
  const schoolId = () => school.school._id
  /** The father of the first two children. */
  const father = () => school.guardian(6)

  beforeEach(async () => {
    school = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
    father().name = '沈大伟'
    for (const n of [1, 2]) {
      father().wards.push({
        pupilId: child(n),
        schoolId: schoolId(),
        relation: '爸爸',
        since: '2026-09-01',
        consents: agreedBy('on-paper', '家长'),
      })
      const { _id, name } = father()
      const registered = {
        id: _id,
        name,
        relation: '爸爸',
        phone: '19900000003',
        personId: _id,
        photoId: null,
      }
      school.pupil(n).collectors.push(registered)
    }
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId: schoolId(),
      sessionId: '20261123_sh-care-1',
      op: newOp(),
      marks: Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'present' as const])),
    })
    await town.at(1080)
  })
  afterEach(() => town.close())

  const order = (n: number, name = '沈大伟', op = newOp()) => ({
    schoolId: schoolId(),
    pupilId: child(n),
    op,
    name,
    reason: '法院裁定',
  })
  const bar = (n: number, name = '沈大伟') => town.ask(office(), 'custody/barCollector', order(n, name))
  const wardsOfFather = async () =>
    (await town.one('persons', father()._id)).wards.map(({ pupilId, courtBarred }) => [
      pupilId,
      courtBarred ?? false,
    ])
  const byCode = (code: string, n = 1) =>
    town.call(school.gate.openid, 'custody/release', {
      schoolId: schoolId(),
      op: newOp(),
      pupilId: child(n),
      claim: { how: 'code', code },
    })

  test.each([
    ['零宽字符', '沈\u200b大伟'],
    ['看不见的连接符', '沈大\u2060伟'],
    ['方向控制符', '\u202e沈大伟'],
    ['全角空格', '沈　大伟'],
    ['名字里加点', '沈·大伟'],
  ])('换一种写法（%s）也进不来：加接送人、临时委托都不行', async (_how, name) => {
    await bar(1)
    const asked = { pupilId: child(1), ...adult(name) }
    expect(await town.refusal(mother(), 'custody/addCollector', { ...asked, op: newOp() })).toBe(
      'collector/ask-school',
    )
    expect(await town.refusal(mother(), 'custody/delegate', { ...asked, op: newOp(), day: DAY })).toBe(
      'collector/ask-school',
    )
  })

  test.each(['古丽·买买提', '阿卜杜热西提·玉素甫', '欧阳诗涵悦', '王🙂芳', '𠮷田花子'])(
    '名字 %s：能登记，能禁止，点的写法不同也是同一个人',
    async (name) => {
      await town.ask(mother(), 'custody/addCollector', { pupilId: child(1), op: newOp(), ...adult(name) })
      const page = await town.ask(mother(), 'custody/askToBar', {
        pupilId: child(1),
        op: newOp(),
        name: name.replace('·', '•'),
        reason: '不能接',
      })
      const who = page.collectors.find((one) => one.name === name)!
      const eye = { how: 'eye' as const, collectorId: who.id, reason: '认得' }
      expect(
        await town.refusal(school.gate.openid, 'custody/release', {
          schoolId: schoolId(),
          op: newOp(),
          pupilId: child(1),
          claim: eye,
        }),
      ).toBe('custody/collector-unknown')
    },
  )

  test('裁定以后把以前的动作再发一遍：什么也看不到，照片也毁不掉', async () => {
    const op = newOp()
    const added = { pupilId: child(1), op, ...adult('吴芳', JPEG) }
    await town.ask(father().openid, 'custody/addCollector', added)
    await bar(1)
    const again = await town.call(father().openid, 'custody/addCollector', added)
    expect(again.reply).toMatchObject({ ok: false, refusal: { code: 'collector/ask-school' } })
    expect(JSON.stringify(again.reply)).not.toContain('吴芳')
    expect(
      await town.refusal(father().openid, 'custody/setCollectorPhoto', {
        pupilId: child(1),
        op,
        collectorId: `c-${op}`,
        photo: JPEG,
      }),
    ).toBe('collector/ask-school')
    const page = await town.ask(mother(), 'custody/collectors', { pupilId: child(1) })
    expect(page.collectors.find((one) => one.name === '吴芳')?.photo).toBe(JPEG)
  })

  test('被拒绝时带来的照片不留下', async () => {
    await bar(1)
    const op = newOp()
    const asked = { pupilId: child(1), op, ...adult('吴芳', JPEG) }
    for (let i = 0; i < 2; i += 1) await town.call(father().openid, 'custody/addCollector', asked)
    expect((await town.all('photos')).map((photo) => photo.data)).toEqual([''])
  })

  test('先开出委托码，再被法院禁止：这个码当天、第二天都不能用，值班领导知道有人来过', async () => {
    const give = async (day: string) => {
      const op = newOp()
      const asked = { pupilId: child(1), op, day, ...adult('王强') }
      await town.ask(father().openid, 'custody/delegate', asked)
      const which = { pupilId: child(1), delegationId: `d-${op}` }
      return { which, code: (await town.ask(father().openid, 'custody/delegationCode', which)).code }
    }
    const today = await give(DAY)
    await give(TOMORROW)
    await bar(1)
    expect((await byCode(today.code)).reply).toMatchObject({
      ok: false,
      refusal: { code: 'custody/collector-unknown' },
    })
    expect((await town.custody(child(1))).status).toBe('held')
    expect((await town.custody(child(1))).entries.map((entry) => entry.kind)).toContain('refused')
    expect(await town.refusal(mother(), 'custody/delegationCode', today.which)).toBe('delegation/not-found')
  })

  test('委托码只开一个孩子的门：给另一个孩子、拿别家孩子的编号、取消以后都没有用', async () => {
    const op = newOp()
    await town.ask(mother(), 'custody/delegate', { pupilId: child(1), op, day: DAY, ...adult('吴小梅') })
    const which = { pupilId: child(1), delegationId: `d-${op}` }
    const { code, scannable } = await town.ask(mother(), 'custody/delegationCode', which)
    expect((await byCode(code, 3)).reply).toMatchObject({ refusal: { code: 'custody/code-wrong' } })
    const stranger = school.guardian(3).openid
    const smuggled = { pupilId: child(3), delegationId: `d-${op}` }
    expect(await town.refusal(stranger, 'custody/delegationCode', smuggled)).toBe('delegation/not-found')
    expect(await town.refusal(stranger, 'custody/cancelDelegation', { ...smuggled, op: newOp() })).toBe(
      'delegation/not-found',
    )
    await town.ask(mother(), 'custody/cancelDelegation', { ...which, op: newOp() })
    expect((await byCode(code)).reply).toMatchObject({ refusal: { code: 'custody/code-wrong' } })
    const look = { schoolId: schoolId(), op: newOp(), scanned: scannable! }
    expect(await town.ask(school.gate.openid, 'custody/look', look)).toMatchObject({ verdict: { is: 'no' } })
  })

  test('两个孩子的裁定同时录入：两个都关上；同时解除：两个都打开', async () => {
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([bar(1), bar(2)])
      expect(await wardsOfFather()).toEqual([
        [child(6), false],
        [child(1), true],
        [child(2), true],
      ])
      const lift = (n: number) => ({ ...order(n), by: 'court' as const })
      await Promise.all([1, 2].map((n) => town.ask(office(), 'custody/unbarCollector', lift(n))))
      expect((await wardsOfFather()).map(([, isBarred]) => isBarred)).toEqual([false, false, false])
    }
  })

  test('裁定录到一半函数死了：写下了裁定，就不再让他看', async () => {
    for (let k = 2; k <= 12; k += 1) {
      town.cloud.faults.killAfterRequest({ fn: 'custody', action: 'barCollector', k })
      const sent = order(1)
      await town.call(office(), 'custody/barCollector', sent).catch(() => undefined)
      const died = town.cloud.faults.pending.length === 0
      town.cloud.faults.clear()
      const isOrdered = !Array.isArray((await town.one('pupils', child(1))).barred)
      const [family] = (await town.ask(father().openid, 'custody/family', {})).children.slice(1)
      if (isOrdered) expect([k, family?.isClosed, family?.holderName]).toEqual([k, true, null])
      await town.call(office(), 'custody/barCollector', sent)
      expect((await wardsOfFather())[1]).toEqual([child(1), true])
      await town.ask(office(), 'custody/unbarCollector', { ...order(1), by: 'court' })
      if (!died) return
    }
    throw new Error('it never ended')
  })

  test('家长申请得再多，法院的裁定也录得进去', async () => {
    for (let i = 0; i < BARRED_MOST; i += 1)
      await town.ask(mother(), 'custody/askToBar', {
        pupilId: child(1),
        op: newOp(),
        name: `某某${i}`,
        reason: '不能接',
      })
    expect((await bar(1)).barred).toHaveLength(BARRED_MOST + 1)
  })

  test('被禁止的人反复试，冲不掉记录里别人做过的事', async () => {
    await bar(1)
    for (let i = 0; i < TURNED_AWAY_KEPT + 45; i += 1)
      await town.call(father().openid, 'custody/consentWalkAlone', {
        pupilId: child(1),
        op: newOp(),
        consent: false,
      })
    const { collectorChanges } = await town.one('pupils', child(1))
    expect(collectorChanges[0]).toMatchObject({ act: 'barred', sealed: { key: 't1' } })
    expect(collectorChanges).toHaveLength(TURNED_AWAY_KEPT + 1)
  })
})
