import { CODE_TRIES } from '@/domain/custody/release'
import { COLLECTORS_MOST } from '@/domain/people/collectors'
import { agreedBy, aSchool, type GivenSchool } from './given/aSchool'
import { A_JPEG } from '@test/domain/files/aPicture'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const TOMORROW = '2026-11-24'
const SATURDAY = '2026-11-28'
const AFTER_A_WEEK = '2026-12-01'
const JPEG = `data:image/jpeg;base64,${Buffer.from(A_JPEG).toString('base64')}`

const adult = (name: string, more: object = {}) => ({
  name,
  relation: '姑姑',
  phone: '13900000001',
  photo: null,
  ...more,
})

describe('接送人、禁止接送、临时委托', () => {
  let town: Town
  let school: GivenSchool
  let other: GivenSchool
  const child = (n: number) => school.pupil(n)._id
  const parent = (n: number) => school.guardian(n).openid
  const at = () => ({ schoolId: school.school._id })

  /** The second guardian of the first child, with the app. */
  const father = () => school.guardian(2)

  beforeEach(async () => {
    school = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
    other = aSchool({ id: 'yt', day: DAY, pupilsEach: 2 })
    father().wards.push({
      pupilId: child(1),
      schoolId: school.school._id,
      relation: '爸爸',
      since: '2026-09-01',
      consents: agreedBy('on-paper', '家长'),
    })
    const first = school.pupil(1)
    first.collectors.push({
      id: father()._id,
      name: father().name,
      relation: '爸爸',
      phone: '19900000003',
      personId: father()._id,
      photoId: null,
    })
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      ...at(),
      sessionId: '20261123_sh-care-1',
      op: newOp(),
      marks: Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'present' as const])),
    })
    await town.at(1080)
  })
  afterEach(() => town.close())

  const look = (named: object) =>
    town.call(school.gate.openid, 'custody/look', { ...at(), op: newOp(), ...named })
  const releaseByCode = (n: number, code: string) =>
    town.call(school.gate.openid, 'custody/release', {
      ...at(),
      op: newOp(),
      pupilId: child(n),
      claim: { how: 'code', code },
    })
  const delegateOne = async (name = '吴小梅', day = DAY, more: object = {}) => {
    const page = await town.ask(parent(1), 'custody/delegate', {
      pupilId: child(1),
      op: newOp(),
      day,
      ...adult(name, more),
    })
    const delegationId = page.delegations.find((one) => one.name === name)?.id ?? ''
    return { page, delegationId }
  }
  const codeOf = (delegationId: string) =>
    town.ask(parent(1), 'custody/delegationCode', { pupilId: child(1), delegationId })
  const messagesTo = async (personId: string) => {
    await town.timer('notice', 'send')
    return town.all('messages', { personId })
  }

  describe('谁能接', () => {
    test('加一位马上算数：门岗看得到，看人核对能放行；移除后马上不行', async () => {
      const page = await town.ask(parent(1), 'custody/addCollector', {
        pupilId: child(1),
        op: newOp(),
        ...adult('吴芳', { photo: JPEG }),
      })
      const added = page.collectors.find((one) => one.name === '吴芳')!
      expect(added).toMatchObject({ relation: '姑姑', photo: JPEG, isGuardian: false })
      const { reply, requests } = await look({ pupilId: child(1) })
      expect(requests).toBeLessThanOrEqual(6)
      expect(reply).toMatchObject({ ok: true })
      expect(reply.ok && reply.value.collectors.find((one) => one.id === added.id)?.photo).toBe(JPEG)
      const after = await town.ask(parent(1), 'custody/removeCollector', {
        pupilId: child(1),
        op: newOp(),
        collectorId: added.id,
      })
      expect(after.collectors.map((one) => one.name)).not.toContain('吴芳')
      expect((await town.all('photos')).map((photo) => photo.data)).toEqual([''])
      expect(
        await town.refusal(school.gate.openid, 'custody/release', {
          ...at(),
          op: newOp(),
          pupilId: child(1),
          claim: { how: 'eye', collectorId: added.id, reason: '没带手机' },
        }),
      ).toBe('custody/collector-unknown')
    })

    test('同一次添加发两遍只加一位，只告诉一遍；别的监护人也收到', async () => {
      const act = { pupilId: child(1), op: newOp(), ...adult('吴芳') }
      const once = await town.ask(parent(1), 'custody/addCollector', act)
      expect((await town.ask(parent(1), 'custody/addCollector', act)).collectors).toEqual(once.collectors)
      const told = await messagesTo(father()._id)
      expect(told.filter((message) => message.template === 'collectors')).toHaveLength(1)
      expect(told[0]?.data).toMatchObject({ what: '添加', who: '姑姑 吴芳' })
    })

    test('监护人本人不能移除，最后一位不能移除，最多八位', async () => {
      const remove = (n: number, collectorId: string) =>
        town.refusal(parent(n), 'custody/removeCollector', { pupilId: child(n), op: newOp(), collectorId })
      expect(await remove(1, 'sh-g1')).toBe('collector/guardian-stays')
      expect(await remove(1, 'nobody')).toBe('collector/not-found')
      const { length } = (await town.one('pupils', child(1))).collectors
      for (let i = length; i < COLLECTORS_MOST; i += 1)
        await town.ask(parent(1), 'custody/addCollector', {
          pupilId: child(1),
          op: newOp(),
          ...adult(`亲戚${'一二三四五六七八'[i] ?? ''}`),
        })
      expect(
        await town.refusal(parent(1), 'custody/addCollector', {
          pupilId: child(1),
          op: newOp(),
          ...adult('第九位'),
        }),
      ).toBe('collector/too-many')
    })

    test('不是照片、太大的照片不收，什么也没有改', async () => {
      for (const [photo, code] of [
        ['data:image/jpeg;base64,AAAA', 'photo/not-a-picture'],
        ['data:text/html;base64,/9j/', 'photo/not-a-picture'],
        [`data:image/png;base64,iVBORw0K${'A'.repeat(64_000)}`, 'photo/too-big'],
      ] as const)
        expect(
          await town.refusal(parent(1), 'custody/addCollector', {
            pupilId: child(1),
            op: newOp(),
            ...adult('吴芳', { photo }),
          }),
        ).toBe(code)
      expect(await town.all('photos')).toEqual([])
      expect((await town.one('pupils', child(1))).collectorChanges).toEqual([])
    })

    test('别人的孩子、别的学校的人，看不到也改不了', async () => {
      for (const openid of [
        parent(3),
        school.gate.openid,
        school.teacher(1).openid,
        other.guardian(1).openid,
      ])
        for (const action of [
          'custody/collectors',
          'custody/takeBackBar',
          'custody/cancelDelegation',
        ] as const)
          expect(
            await town.refusal(openid, action, {
              pupilId: child(1),
              ...(action === 'custody/collectors' ? {} : { op: newOp() }),
              ...(action === 'custody/takeBackBar' ? { name: '吴芳' } : {}),
              ...(action === 'custody/cancelDelegation' ? { delegationId: 'd-1' } : {}),
            } as never),
          ).toBe('access/not-allowed')
      for (const leader of [other.principal.openid, other.dutyLeader.openid])
        expect(
          await town.refusal(leader, 'custody/schoolCollectors', {
            schoolId: other.school._id,
            pupilId: child(1),
          }),
        ).toBe('custody/unknown-child')
    })
  })

  describe('临时委托', () => {
    test('委托的人说出六位码就认得出，写明谁委托的，放行记委托，只能用一次', async () => {
      const { delegationId } = await delegateOne('吴小梅', DAY, { photo: JPEG })
      const shown = await codeOf(delegationId)
      const custody = await town.custody(child(1))
      expect(shown.scannable).toBe(`${custody.token}.${shown.code}`)
      const { reply, requests } = await look({ scanned: shown.scannable })
      expect(requests).toBeLessThanOrEqual(6)
      expect(reply).toMatchObject({
        ok: true,
        value: {
          verdict: { is: 'yes', collectorText: '姑姑 吴小梅', photo: JPEG, delegatedBy: '家长1（妈妈）' },
        },
      })
      const released = await releaseByCode(1, shown.code)
      expect(released.requests).toBeLessThanOrEqual(6)
      expect(released.reply.ok).toBe(true)
      expect((await town.custody(child(1))).release?.proof).toEqual({ how: 'delegation', delegationId })
      expect((await releaseByCode(1, shown.code)).reply).toMatchObject({
        refusal: { code: 'custody/released-already' },
      })
    })

    test('取消了的、明天的、别的孩子的，都当错码，算进五次里', async () => {
      const { delegationId } = await delegateOne()
      const { code } = await codeOf(delegationId)
      const tomorrow = await codeOf((await delegateOne('吴大梅', TOMORROW)).delegationId)
      expect(tomorrow.scannable).toBeNull()
      await town.ask(parent(1), 'custody/cancelDelegation', { pupilId: child(1), op: newOp(), delegationId })
      for (const wrong of [code, tomorrow.code])
        expect((await releaseByCode(1, wrong)).reply).toMatchObject({
          refusal: { code: 'custody/code-wrong' },
        })
      expect((await releaseByCode(2, code)).reply).toMatchObject({ refusal: { code: 'custody/code-wrong' } })
      expect((await town.custody(child(1))).codeTries).toBe(2)
      for (let i = 2; i < CODE_TRIES; i += 1) {
        const { requests } = await look({ pupilId: child(1), code: '000000' })
        expect(requests).toBeLessThanOrEqual(6)
      }
      const again = await codeOf((await delegateOne('吴三梅')).delegationId)
      expect((await releaseByCode(1, again.code)).reply).toMatchObject({
        refusal: { code: 'custody/code-locked' },
      })
    })

    test('只能是今天起一周内的上课日，一天最多三位', async () => {
      const refusal = (day: string) =>
        town.refusal(parent(1), 'custody/delegate', {
          pupilId: child(1),
          op: newOp(),
          day,
          ...adult('吴小梅'),
        })
      expect(await refusal('2026-11-20')).toBe('delegation/day-wrong')
      expect(await refusal(AFTER_A_WEEK)).toBe('delegation/day-wrong')
      expect(await refusal(SATURDAY)).toBe('delegation/no-service')
      for (const name of ['吴一', '吴二', '吴三']) await delegateOne(name)
      expect(await refusal(DAY)).toBe('delegation/too-many')
    })

    test('同一次委托发两遍只有一位', async () => {
      const act = { pupilId: child(1), op: newOp(), day: TOMORROW, ...adult('吴小梅') }
      await town.ask(parent(1), 'custody/delegate', act)
      const page = await town.ask(parent(1), 'custody/delegate', act)
      expect(page.delegations).toHaveLength(1)
    })
  })

  describe('禁止接送', () => {
    const barByCourt = (name: string) =>
      town.ask(school.dutyLeader.openid, 'custody/barCollector', {
        ...at(),
        pupilId: child(1),
        op: newOp(),
        name,
        reason: '法院裁定',
      })

    test('家长请学校禁止一个人：马上生效，门口只说请稍等，值班领导知道；收回后又能接', async () => {
      await town.ask(parent(1), 'custody/askToBar', {
        pupilId: child(1),
        op: newOp(),
        name: '奶奶1',
        reason: '家里有纠纷',
      })
      const claim = { how: 'eye' as const, collectorId: 'sh-gm1', reason: '没带手机' }
      const release = () =>
        town.call(school.gate.openid, 'custody/release', { ...at(), op: newOp(), pupilId: child(1), claim })
      expect((await release()).reply).toMatchObject({ say: '请稍等，老师马上过来核对。' })
      expect((await messagesTo(school.dutyLeader._id)).map((m) => m.template)).toContain('barred-attempt')
      await town.ask(parent(1), 'custody/takeBackBar', { pupilId: child(1), op: newOp(), name: '奶奶1' })
      expect((await release()).reply.ok).toBe(true)
    })

    test('另一位监护人只能由学校禁止', async () => {
      expect(
        await town.refusal(parent(1), 'custody/askToBar', {
          pupilId: child(1),
          op: newOp(),
          name: father().name,
          reason: '不想让他接',
        }),
      ).toBe('barred/by-school-only')
      await barByCourt(father().name)
      expect(
        await town.refusal(parent(1), 'custody/takeBackBar', {
          pupilId: child(1),
          op: newOp(),
          name: father().name,
        }),
      ).toBe('barred/not-found')
      for (const openid of [school.gate.openid, school.teacher(1).openid, parent(1)])
        expect(
          await town.refusal(openid, 'custody/barCollector', {
            ...at(),
            pupilId: child(1),
            op: newOp(),
            name: '吴芳',
            reason: '法院裁定',
          }),
        ).toBe('access/not-allowed')
    })

    test('法院禁止的监护人：收不到去向，看不到行踪，什么也改不了；值班领导知道他试过；解除后照旧', async () => {
      await town.ask(father().openid, 'custody/collectors', { pupilId: child(1) })
      const before = await town.ask(father().openid, 'custody/pickupCode', { pupilId: child(1) })
      await barByCourt(father().name)
      for (const [action, more] of [
        ['custody/collectors', {}],
        ['custody/pickupCode', {}],
        ['attendance/leaveOptions', {}],
        ['attendance/lateOptions', {}],
      ] as const)
        expect(await town.refusal(father().openid, action, { pupilId: child(1), ...more })).toBe(
          'access/not-allowed',
        )
      const attempt = { pupilId: child(1), op: newOp(), day: DAY, ...adult('吴小梅') }
      for (let i = 0; i < 2; i += 1)
        expect(await town.refusal(father().openid, 'custody/delegate', attempt)).toBe('collector/ask-school')
      const told = await messagesTo(school.dutyLeader._id)
      expect(told.filter((m) => m.data.note === '禁止接送的人想改接送安排')).toHaveLength(1)
      const { reply } = await look({ scanned: `${before.token}.${before.codes[0]?.code ?? ''}` })
      expect(reply).toMatchObject({ value: { verdict: { is: 'no', say: '请稍等，老师马上过来核对。' } } })
      const family = await town.ask(father().openid, 'custody/family', {})
      expect(family.children.find((one) => one.pupilId === child(1))).toMatchObject({
        isClosed: true,
        status: 'none',
        holderName: null,
        knots: [],
      })
      expect(family.children.find((one) => one.pupilId === child(2))).toMatchObject({
        isClosed: false,
        status: 'held',
      })
      const mother = await town.ask(parent(1), 'custody/collectors', { pupilId: child(1) })
      expect(mother.barred).toEqual([{ name: father().name, reason: '法院裁定', by: 'court' }])
      expect(JSON.stringify(mother.changes)).not.toContain('没有办成')
      const { code } = (await town.ask(parent(1), 'custody/pickupCode', { pupilId: child(1) })).codes[0]!
      expect((await releaseByCode(1, code)).reply.ok).toBe(true)
      const templates = (await messagesTo(father()._id)).map((message) => message.template)
      expect(templates).not.toContain('released')
      expect(templates).not.toContain('collectors')
      expect((await messagesTo(school.guardian(1)._id)).map((m) => m.template)).toContain('released')
      await town.ask(school.dutyLeader.openid, 'custody/unbarCollector', {
        ...at(),
        pupilId: child(1),
        op: newOp(),
        name: father().name,
        by: 'court',
        reason: '裁定已撤销',
      })
      expect((await town.ask(father().openid, 'custody/collectors', { pupilId: child(1) })).barred).toEqual(
        [],
      )
    })

    test('用被禁止的名字登记或委托：不成，值班领导知道；委托后才禁止的，门口也不放', async () => {
      const { delegationId } = await delegateOne('沈大伟')
      const { code } = await codeOf(delegationId)
      await barByCourt('沈大伟')
      expect(
        await town.refusal(parent(1), 'custody/addCollector', {
          pupilId: child(1),
          op: newOp(),
          ...adult('沈大伟'),
        }),
      ).toBe('collector/ask-school')
      expect((await releaseByCode(1, code)).reply).toMatchObject({
        refusal: { code: 'custody/collector-unknown' },
      })
      expect((await town.custody(child(1))).status).toBe('held')
      const notes = (await messagesTo(school.dutyLeader._id)).map((m) => m.data.note)
      expect(notes).toEqual(
        expect.arrayContaining(['想让禁止接送的人来接，请核实', '禁止接送的人来接，请到校门']),
      )
    })

    test('按姓名找孩子，只在自己学校里找', async () => {
      const { pupils } = await town.ask(school.principal.openid, 'custody/findPupil', {
        ...at(),
        words: school.pupil(2).name,
      })
      expect(pupils.map((one) => one.pupilId)).toEqual([child(2)])
      expect(
        await town.refusal(school.gate.openid, 'custody/findPupil', { ...at(), words: school.pupil(2).name }),
      ).toBe('access/not-allowed')
    })
  })

  describe('人不对，先不放；自行离校', () => {
    test('孩子还在原来的老师手里，记一条，值班领导收到；同一下按两次只记一次', async () => {
      const act = { ...at(), pupilId: child(1), op: newOp(), words: '' }
      for (let i = 0; i < 2; i += 1)
        expect(await town.ask(school.gate.openid, 'custody/refuseRelease', act)).toEqual({
          dutyLeader: { name: school.dutyLeader.name, phone: school.dutyLeader.phone },
        })
      const { status, entries } = await town.custody(child(1))
      expect(status).toBe('held')
      expect(entries.filter((entry) => entry.kind === 'refused')).toHaveLength(1)
      expect((await messagesTo(school.dutyLeader._id)).map((m) => m.data.note)).toEqual([
        '来接的人对不上，请到校门核对',
      ])
      expect(
        await town.refusal(school.gate.openid, 'custody/refuseRelease', {
          ...act,
          op: newOp(),
          pupilId: other.pupil(1)._id,
        }),
      ).toBe('custody/unknown-child')
    })

    test('年级不够不能同意自行离校；够了能给也能收回', async () => {
      const consent = (n: number, given: boolean) => ({ pupilId: child(n), op: newOp(), consent: given })
      expect(await town.refusal(parent(1), 'custody/consentWalkAlone', consent(1, true))).toBe(
        'custody/walk-alone-too-young',
      )
      await town.cloud.db.insertMany('pupils', [{ ...school.pupil(3), _id: 'sh-big', grade: 4 }])
      await town.cloud.db.insertMany('persons', [
        {
          ...school.guardian(3),
          _id: 'sh-gbig',
          openid: 'openid-big',
          wards: [{ ...school.guardian(3).wards[0]!, pupilId: 'sh-big' }],
        },
      ])
      const big = (given: boolean) =>
        town.ask('openid-big', 'custody/consentWalkAlone', {
          pupilId: 'sh-big',
          op: newOp(),
          consent: given,
        })
      expect((await big(true)).walkAlone.consented).toBe(true)
      expect((await big(false)).walkAlone.consented).toBe(false)
    })
  })
})
