/** 孩子信息的同意: asked for by itself, kept for ever, and nothing that is safety depends on it. */
import type { Input } from '@/contract/api'
import { CHILD_CONSENT_VERSION } from '@/domain/people/childConsent'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { asId } from '@/domain/ids'
import { aSchool, type GivenSchool } from './given/aSchool'
import { bindAs, codeFor, filledIn, nobodyBound } from './given/binding'
import { enrolling } from './given/enrolling'
import { A_JPEG } from '@test/domain/files/aPicture'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const JPEG = `data:image/jpeg;base64,${Buffer.from(A_JPEG).toString('base64')}`

const unasked = (school: GivenSchool, n: number): GivenSchool => ({
  ...school,
  persons: school.persons.map((person) =>
    person._id === school.guardian(n)._id
      ? { ...person, wards: person.wards.map(({ consents: _none, ...ward }) => ward) }
      : person,
  ),
})

describe('孩子信息的同意', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 3,
    clubs: [{ id: 'go', capacity: 9 }],
  })
  const schoolId = school.school._id
  const child = school.pupil(1)
  const pupilId = child._id
  const mother = school.guardian(1)
  const office = school.office.openid
  let town: Town
  const open = async (given: GivenSchool = school) => {
    town = await Town.with([given], DAY, { transactionMs: 600 })
  }
  afterEach(() => town.close())

  const say = (agrees: boolean, op = newOp()) =>
    town.ask(mother.openid, 'people/sayConsent', { pupilId, agrees, version: CHILD_CONSENT_VERSION, op })
  const health = (): Input<'people/saveHealth'> => ({
    ...{ pupilId, op: newOp(), agreedTo: HEALTH_CONSENT_VERSION },
    notes: [{ kind: 'allergy', what: '花生', act: '叫校医' }],
  })
  const grandfather = () => ({
    ...{ pupilId, op: newOp(), name: '周爷爷', relation: '爷爷', phone: '13900000099', photo: JPEG },
  })
  const paper = (part: Partial<Input<'people/paperConsent'>> = {}): Input<'people/paperConsent'> => ({
    ...{ schoolId, pupilId, op: newOp(), personId: null, agrees: true },
    ...{ signedName: '赵奶奶', words: '教务处三号柜' },
    ...part,
  })

  test('没答复：写孩子信息的事都不办，说去哪里选；看孩子、接送码、请假照常；多花的请求是零', async () => {
    await open(unasked(school, 1))
    await town.openDay()
    await town.at(600)
    const refused = await town.call(mother.openid, 'people/saveHealth', health())
    expect(refused.reply).toMatchObject({ ok: false, refusal: { code: 'consent/unasked' } })
    expect(refused.requests).toBe(1)
    expect(await town.refusal(mother.openid, 'custody/addCollector', grandfather())).toBe('consent/unasked')
    const board = await town.ask(mother.openid, 'enrolment/board', { pupilId, termId: null })
    expect(board.courses.length).toBeGreaterThan(0)
    const { children } = await town.ask(mother.openid, 'custody/family', {})
    expect(children[0]).toMatchObject({ consent: 'unasked', name: child.name })
    await town.ask(mother.openid, 'custody/pickupCode', { pupilId })
    await say(true)
    await town.ask(mother.openid, 'people/saveHealth', health())
    expect((await town.ask(mother.openid, 'custody/family', {})).children[0]?.consent).toBe('agreed')
  })

  test('撤回：健康提示和自己传的照片马上没有了，今天的记录里也没有；教务处收到；别人家的不动', async () => {
    await open()
    await town.openDay()
    await town.ask(mother.openid, 'people/saveHealth', health())
    await town.ask(school.guardian(2).openid, 'people/saveHealth', {
      ...health(),
      pupilId: school.pupil(2)._id,
    })
    await town.ask(mother.openid, 'custody/addCollector', grandfather())
    const view = await say(false)
    expect(view.state).toBe('withdrawn')
    expect(await town.one('pupils', pupilId)).not.toHaveProperty('health')
    expect(await town.custody(pupilId)).not.toHaveProperty('health')
    expect((await town.all('photos')).map(({ data }) => data)).toEqual([''])
    expect(await town.one('pupils', school.pupil(2)._id)).toHaveProperty('health')
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'binding' })
    expect(told.map(({ personId, data }) => [personId, data['child']])).toEqual([
      [school.office._id, child.name],
    ])
    expect(await town.refusal(mother.openid, 'people/saveHealth', health())).toBe('consent/refused')
    // Taking back is always free.
    await town.ask(mother.openid, 'people/saveHealth', { ...health(), notes: [], agreedTo: null })
  })

  test('同一次操作再来、来得再晚，记录不多一条，也不改现在的答复', async () => {
    await open()
    const op = newOp()
    await say(false, op)
    await say(true)
    expect((await say(false, op)).state).toBe('agreed')
    const { wards } = await town.one('persons', mother._id)
    expect(wards[0]?.consents?.map(({ word }) => word)).toEqual(['agreed', 'withdrawn', 'agreed'])
  })

  test('断在半路：答复记下了，删除没做完，定时器补上', async () => {
    await open()
    await town.openDay()
    await town.ask(mother.openid, 'people/saveHealth', health())
    for (let after = 1; after <= 12; after += 1) {
      await say(true)
      await town.ask(mother.openid, 'people/saveHealth', health())
      town.cloud.faults.killAfterRequest({ fn: 'people', action: 'sayConsent', k: after })
      await town
        .call(mother.openid, 'people/sayConsent', {
          ...{ pupilId, agrees: false, version: CHILD_CONSENT_VERSION, op: newOp() },
        })
        .catch(() => undefined)
      const isOver = town.cloud.faults.pending.length > 0
      town.cloud.faults.clear()
      await town.timer('people', 'tidy')
      const { wards } = await town.one('persons', mother._id)
      const isAgreed = wards[0]?.consents?.at(-1)?.word === 'agreed'
      const pupil = await town.one('pupils', pupilId)
      expect(pupil.health !== undefined).toBe(isAgreed)
      const today = await town.custody(pupilId)
      expect(today.health !== undefined).toBe(isAgreed)
      if (isOver) return
    }
  })

  test('教务处的名单：每位家长的答复；纸质的记在家长名下，没有绑定的记在孩子名下', async () => {
    await open(unasked(school, 1))
    const homeroomId = child.homeroomId
    const list = await town.ask(office, 'people/consents', { schoolId, homeroomId })
    expect(list.rows.map(({ guardians }) => guardians[0]?.state)).toEqual(['unasked', 'agreed', 'agreed'])
    const after = await town.ask(office, 'people/paperConsent', paper({ personId: mother._id }))
    expect(after.rows[0]?.guardians[0]).toMatchObject({
      state: 'agreed',
      history: [{ on: 'paper', byName: '许敏', signedName: '赵奶奶' }],
    })
    await town.ask(mother.openid, 'people/saveHealth', health())
    const nobody = await town.ask(office, 'people/paperConsent', paper())
    expect(nobody.rows[0]?.paper?.state).toBe('agreed')
    expect(await town.refusal(office, 'people/paperConsent', paper({ signedName: '' }))).toBe(
      'consent/paper-incomplete',
    )
    const stranger = asId<'Person'>('nobody-here')
    expect(await town.refusal(office, 'people/paperConsent', paper({ personId: stranger }))).toBe(
      'consent/unknown-guardian',
    )
  })

  test('纸上说不同意，和手机上说一样删除；教务处自己登记的，不再提醒教务处', async () => {
    await open()
    await town.ask(mother.openid, 'people/saveHealth', health())
    await town.ask(office, 'people/paperConsent', paper({ personId: mother._id, agrees: false }))
    expect(await town.one('pupils', pupilId)).not.toHaveProperty('health')
    await town.timer('notice', 'send')
    expect(await town.all('messages', { template: 'binding' })).toEqual([])
  })

  test('不同意的家长，教务处照样用纸质报名，同意书一起记下', async () => {
    await open()
    await say(false)
    const enrol = enrolling(pupilId, 'sh-go')
    expect(await town.refusal(mother.openid, 'enrolment/enrol', enrol)).toBe('consent/refused')
    await town.ask(office, 'enrolment/onPaper', {
      ...{ schoolId, pupilId, termId: asId<'Term'>('2026-autumn'), op: newOp() },
      ...{ signedName: '家长1', words: '不用手机办', consentSigned: true },
      act: { kind: 'enrol', courseIds: [asId<'Course'>('sh-go')] },
    })
    expect((await town.one('pupils', pupilId)).paperConsents).toMatchObject([
      { word: 'agreed', on: 'paper', byName: '许敏', paper: { signedName: '家长1' } },
    ])
  })

  test('绑定时说的跟着绑定走：同意，或不同意也能绑定，学校马上知道', async () => {
    const given = nobodyBound(aSchool({ id: 'sh', day: DAY, pupilsEach: 3 }))
    await open(given)
    const first = await codeFor(town, given, 1)
    const no = { consent: { agrees: false, version: CHILD_CONSENT_VERSION } }
    await bindAs(town, 'openid-mother', filledIn(given, 1, first.code, no))
    const [bound] = await town.all('persons', { openid: 'openid-mother' })
    expect(bound?.wards[0]?.consents).toMatchObject([{ word: 'refused', on: 'app', byName: '吴秀英' }])
    const second = await codeFor(town, given, 1)
    await bindAs(town, 'openid-father', filledIn(given, 1, second.code, { name: '吴大伟' }))
    const [father] = await town.all('persons', { openid: 'openid-father' })
    await town.ask('openid-mother', 'people/answerRequest', {
      ...{ pupilId, personId: father!._id, approve: true, reason: '', op: newOp() },
    })
    const after = await town.one('persons', father!._id)
    expect(after.wards[0]?.consents).toMatchObject([{ word: 'agreed' }])
    await town.timer('notice', 'send')
    const told = (await town.all('messages', { template: 'binding' })).filter(
      ({ data }) => data['what'] === '不同意用手机收集信息',
    )
    expect(told.map(({ personId }) => personId)).toEqual([given.office._id])
  })

  test('别人家的孩子、别的学校、老师：都不能替人答复，也看不到名单', async () => {
    await open()
    const word = { pupilId, agrees: true, version: CHILD_CONSENT_VERSION }
    for (const openid of [school.guardian(2).openid, office, school.teacher(1).openid, null])
      expect(await town.refusal(openid, 'people/sayConsent', { ...word, op: newOp() })).toMatch(/^access\//)
    for (const openid of [mother.openid, school.teacher(1).openid, school.gate.openid])
      expect(await town.refusal(openid, 'people/consents', { schoolId, homeroomId: null })).toBe(
        'access/not-allowed',
      )
    expect(await town.refusal(mother.openid, 'people/paperConsent', paper())).toBe('access/not-allowed')
  })
})
