/** 困难减免: only the family and the school's finance; nobody else can tell whether there is anything. */
import type { Action, Input } from '@/contract/api'
import type { HardshipPage } from '@/contract/hardship'
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { hardshipOn } from '@/domain/hardship/hardshipOn'
import { asId } from '@/domain/ids'
import { ROLES, type Person, type Role } from '@/domain/people/Person'
import { atMinute, plusDays } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { newOp, TOWN_ENV, Town } from './given/Town'

const DAY = '2026-11-23'
const UNTIL = '2027-08-31'
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 1 })
const schoolId = school.school._id
const pupilId = school.pupil(1)._id
const mother = school.guardian(1)
const neighbour = school.guardian(2)

const holding = (id: string, role: Role, at = schoolId, part: Partial<Person> = {}): Person => ({
  _id: asId(id),
  openid: `openid-${id}`,
  name: '钱会计',
  phone: '',
  appointments: [{ schoolId: at, role, from: '2026-09-01', to: null }],
  wards: [],
  ...part,
})
const finance = holding('sh-finance', 'finance')
const elsewhere = holding('ot-finance', 'finance', other.school._id)
const retired = holding('sh-old', 'finance', schoolId, {
  appointments: [{ schoolId, role: 'finance', from: '2026-09-01', to: plusDays(DAY, -1) }],
})
const father = holding('sh-father', 'finance', schoolId, { appointments: [], wards: [...mother.wards] })
const barredFather = { ...father, wards: mother.wards.map((ward) => ({ ...ward, courtBarred: true })) }
const parentInFinance = {
  ...finance,
  _id: asId<'Person'>('sh-both'),
  openid: 'openid-both',
  wards: mother.wards,
}

const town = { is: null as Town | null }
const here = (): Town => {
  if (town.is === null) throw new Error('no town')
  return town.is
}
const open = async (persons: Person[] = [finance], env: Record<string, string> = TOWN_ENV) => {
  town.is = await Town.with([school, other], DAY, { env })
  await here().cloud.db.insertMany('persons', persons)
}
afterEach(() => here().close())

const asks = async (
  part: Partial<Input<'finance/askHardship'>> = {},
): Promise<Input<'finance/askHardship'>> => ({
  pupilId,
  op: newOp(),
  kind: 'low-income',
  words: '爸爸生病，家里靠低保',
  validUntil: UNTIL,
  pictures: [await here().picture(mother.openid)],
  agreedTo: HARDSHIP_CONSENT_VERSION,
  ...part,
})
const ask = async (part: Partial<Input<'finance/askHardship'>> = {}) =>
  here().ask(mother.openid, 'finance/askHardship', await asks(part))
const paper = (part: { pupilId?: string; op?: string } = {}): Input<'finance/enterHardship'> => ({
  ...{ schoolId, pupilId, op: newOp(), kind: 'low-income', words: '', validUntil: UNTIL, pictures: [] },
  ...part,
})
const GRANT = { is: 'grant', percentOff: 100, from: DAY, to: '2027-01-22', reason: '' } as const
const decide = (page: HardshipPage, decision: Input<'finance/decideHardship'>['decision'] = GRANT) => ({
  schoolId,
  pupilId,
  askId: page.asks[0]?.id ?? '',
  op: newOp(),
  decision,
})
const familyPage = (openid = mother.openid) =>
  here().ask(openid, 'finance/familyHardship', { pupilId, op: newOp() })
const pictures = () => here().cloud.bucket.paths()
const everything = async () => JSON.stringify(await here().cloud.db.dump())

describe('从申请到决定', () => {
  test('家长申请，财务看到材料并决定，家长看到结果，账单用得上', async () => {
    await open()
    const asked = await ask()
    expect(asked.asks).toMatchObject([
      { state: 'waiting', asked: { kind: 'low-income', words: '爸爸生病，家里靠低保' }, said: null },
    ])
    const list = await here().ask(finance.openid, 'finance/hardships', { schoolId, op: newOp() })
    expect(list.rows).toMatchObject([{ pupilId, stage: 'waiting', kind: 'low-income', grant: null }])
    const seen = await here().ask(finance.openid, 'finance/hardship', { schoolId, pupilId, op: newOp() })
    expect((await fetch(seen.asks[0]?.pictures[0]?.url ?? '')).status).toBe(200)
    await here().ask(finance.openid, 'finance/decideHardship', decide(seen))
    expect((await familyPage()).asks[0]).toMatchObject({ state: 'granted', grant: { percentOff: 100 } })
    const { asks: stored } = await here().one('hardships', pupilId)
    expect(hardshipOn(stored, DAY)?.percentOff).toBe(100)
  })

  test('财务要补材料：家长补上，照片都在，又等决定；不批要写原因', async () => {
    await open()
    const first = await ask()
    const more = decide(first, { is: 'more', reason: '低保证的第二页没有拍' })
    await here().ask(finance.openid, 'finance/decideHardship', more)
    expect((await familyPage()).asks[0]).toMatchObject({
      state: 'more',
      said: { reason: '低保证的第二页没有拍' },
    })
    const again = await ask({ words: '补上第二页' })
    expect(again.asks).toHaveLength(1)
    expect(again.asks[0]).toMatchObject({ id: first.asks[0]?.id, state: 'waiting' })
    expect(again.asks[0]?.pictures).toHaveLength(2)
    const silent = decide(again, { is: 'refuse', reason: '' })
    expect(await here().refusal(finance.openid, 'finance/decideHardship', silent)).toBe(
      'hardship/reason-missing',
    )
  })

  test('一个孩子一次只有一份在等；撤回以后可以再申请', async () => {
    await open()
    const first = await ask()
    expect(await here().refusal(mother.openid, 'finance/askHardship', await asks())).toBe(
      'hardship/waiting-already',
    )
    const withdrawal = { pupilId, askId: first.asks[0]?.id ?? '', op: newOp() }
    await here().ask(mother.openid, 'finance/withdrawHardship', withdrawal)
    expect(await here().refusal(finance.openid, 'finance/decideHardship', decide(first))).toBe(
      'hardship/decided-already',
    )
    expect((await ask()).asks.map(({ state }) => state)).toEqual(['waiting', 'withdrawn'])
  })

  test('财务录纸质申请，照片可以没有；家长也看得到', async () => {
    await open()
    const wish = paper()
    const entered = await here().ask(finance.openid, 'finance/enterHardship', wish)
    expect(entered.asks).toMatchObject([{ on: 'paper', byName: '钱会计', state: 'waiting' }])
    expect((await familyPage()).asks).toHaveLength(1)
  })

  test('自己孩子的申请，自己不能录、不能批', async () => {
    await open([finance, parentInFinance])
    const page = await ask()
    const { openid } = parentInFinance
    expect(await here().refusal(openid, 'finance/decideHardship', decide(page))).toBe('hardship/own-child')
    const wish = paper()
    expect(await here().refusal(openid, 'finance/enterHardship', wish)).toBe('hardship/own-child')
  })
})

describe('谁也看不出来', () => {
  const reads = (at = schoolId): [Action, object][] => [
    ['finance/familyHardship', { pupilId, op: newOp() }],
    ['finance/hardships', { schoolId: at, op: newOp() }],
    ['finance/hardship', { schoolId: at, pupilId, op: newOp() }],
    ['finance/hardshipPupils', { schoolId: at, words: 'abc' }],
  ]
  const answerTo = async (openid: string, action: Action, input: object) => {
    const { reply, requests } = await here().call(openid, action, input as Input<typeof action>)
    return JSON.stringify({ ...reply, now: 0, requests })
  }

  test.each(ROLES.filter((role) => role !== 'finance'))(
    '%s：有没有申请，每一个回答和它花的请求都一样，都是不可以',
    async (role) => {
      const city = role === 'bureau' || role === 'inspector'
      const one = holding('sh-one', role, schoolId, {
        appointments: [{ schoolId: city ? null : schoolId, role, from: '2026-09-01', to: null }],
      })
      await open([finance, one])
      const before = await Promise.all(reads().map(([action, input]) => answerTo(one.openid, action, input)))
      await here().ask(finance.openid, 'finance/decideHardship', decide(await ask()))
      const written = await everything()
      const after = await Promise.all(reads().map(([action, input]) => answerTo(one.openid, action, input)))
      expect(after).toEqual(before)
      for (const answer of after) expect(answer).toContain('access/not-allowed')
      expect(await everything()).toBe(written)
    },
  )

  test.each([
    ['别的家长', () => neighbour],
    [
      '法院禁止的家长',
      () => ({ ...barredFather, _id: asId<'Person'>('sh-barred'), openid: 'openid-barred' }),
    ],
    ['到期的财务', () => retired],
    ['班主任', () => school.teacher(1)],
  ])('%s 一样看不到', async (_who, whom) => {
    const one = whom()
    const known = one === neighbour || one._id === school.teacher(1)._id
    await open(known ? [finance] : [finance, one])
    await here().ask(finance.openid, 'finance/decideHardship', decide(await ask()))
    for (const [action, input] of reads())
      expect(await answerTo(one.openid, action, input)).toContain('access/not-allowed')
  })

  test('外校财务报本校的孩子：和没有这个孩子一样', async () => {
    await open([finance, elsewhere])
    await ask()
    const theirs = { schoolId: other.school._id, op: newOp() }
    const asked = await answerTo(elsewhere.openid, 'finance/hardship', { ...theirs, pupilId })
    const nobody = await answerTo(elsewhere.openid, 'finance/hardship', { ...theirs, pupilId: 'nobody' })
    expect(asked).toBe(nobody)
    expect(asked).toContain('hardship/unknown-child')
    const list = await here().ask(elsewhere.openid, 'finance/hardships', theirs)
    expect(list.rows).toEqual([])
  })

  test('另一个监护人看得到，也能补', async () => {
    await open([finance, father])
    await ask()
    expect((await familyPage(father.openid)).asks).toHaveLength(1)
  })

  test.each([
    [4, null],
    [5, 5],
  ])('校长只看到总数：%i 个在减免时说 %s', async (count, said) => {
    await open()
    const sums = () => here().ask(school.principal.openid, 'finance/hardshipSums', { schoolId })
    expect(await sums()).toEqual({ exempt: null, hasFinance: true })
    for (let n = 1; n <= count; n += 1) {
      const child = { pupilId: school.pupil(n)._id, op: newOp() }
      const wish = paper(child)
      const page = await here().ask(finance.openid, 'finance/enterHardship', wish)
      await here().ask(finance.openid, 'finance/decideHardship', { ...decide(page), ...child, op: newOp() })
    }
    expect(await sums()).toEqual({ exempt: said, hasFinance: true })
  })

  test('消息不说是什么；送不到也不进办公室的名单和数字', async () => {
    await open()
    await here().at(600)
    const undelivered = async () => [
      await here().ask(school.office.openid, 'notice/failures', { schoolId, day: null }),
      (await here().ask(school.office.openid, 'plan/waiting', { schoolId })).undelivered,
    ]
    const before = await undelivered()
    await here().ask(finance.openid, 'finance/decideHardship', decide(await ask()))
    await here().timer('notice', 'send')
    const told = await here().all('messages')
    expect(told).toMatchObject([{ personId: mother._id, template: 'letter', status: 'no-grant' }])
    expect(JSON.stringify(told.map(({ title, data }) => [title, data]))).not.toMatch(/困难|减免|低保|全免/)
    expect(await undelivered()).toEqual(before)
  })

  test('查阅留下记录：说得出谁看过，说不出看的是谁家；家长自己看，也说不出是谁', async () => {
    await open()
    await ask()
    await here().ask(finance.openid, 'finance/hardship', { schoolId, pupilId, op: newOp() })
    const records = await here().all('audit')
    expect(records.map(({ byName }) => byName).sort()).toEqual(['一位家长', '钱会计'].sort())
    const text = JSON.stringify(records)
    for (const word of [pupilId, mother._id, mother.name]) expect(text).not.toContain(word)
  })

  test('库里没有一个明文字', async () => {
    await open()
    const page = await ask()
    await here().ask(
      finance.openid,
      'finance/decideHardship',
      decide(page, { is: 'refuse', reason: '户口不在本市' }),
    )
    expect(await everything()).not.toMatch(/低保|low-income|爸爸生病|户口不在/)
  })
})

describe('照片', () => {
  test('链接最多十分钟；到时候打不开', async () => {
    await open()
    const page = await ask()
    const [link] = page.asks[0]?.pictures ?? []
    expect(link?.until).toBe(here().cloud.clock.now() + 600_000)
    await here().cloud.clock.set(link?.until ?? 0)
    expect((await fetch(link?.url ?? '')).status).toBe(403)
  })

  test('拿别人的照片、别的孩子申请里的照片来，都说没有收到，什么也没写', async () => {
    await open()
    const theirs = await here().picture(neighbour.openid)
    const given = await asks()
    await here().ask(mother.openid, 'finance/askHardship', given)
    const hers = school.pupil(2)._id
    const written = await everything()
    const smuggled: Input<'finance/askHardship'>[] = [
      { ...(await asks({ pictures: [...given.pictures] })), pupilId: hers },
      { ...(await asks({ pictures: [theirs], op: newOp() })), pupilId: hers },
    ]
    const afterUploads = await everything()
    expect(afterUploads).not.toBe(written)
    expect(await here().refusal(neighbour.openid, 'finance/askHardship', smuggled[0] ?? given)).toBe(
      'file/not-received',
    )
    expect(await here().refusal(mother.openid, 'finance/askHardship', smuggled[1] ?? given)).toBe(
      'access/not-allowed',
    )
    expect(await everything()).toBe(afterUploads)
  })

  test('没有照片、超过六张、不是照片，都不收', async () => {
    await open()
    const refusal = async (part: Partial<Input<'finance/askHardship'>>) =>
      here().refusal(mother.openid, 'finance/askHardship', await asks(part))
    expect(await refusal({ pictures: [] })).toBe('hardship/pictures-missing')
    const seven = await Promise.all(Array.from({ length: 7 }, () => here().picture(mother.openid)))
    expect(await refusal({ pictures: seven })).toBe('input/malformed')
    const text = await here().picture(mother.openid, Buffer.from('<script>'))
    expect(await refusal({ pictures: [text] })).toBe('file/not-a-picture')
  })
})

describe('断了再来', () => {
  test('同一次申请来两次，是一份；照片一张', async () => {
    await open()
    const input = await asks()
    await here().ask(mother.openid, 'finance/askHardship', input)
    const again = await here().ask(mother.openid, 'finance/askHardship', input)
    expect(again.asks).toHaveLength(1)
    expect(pictures()).toHaveLength(1)
  })

  test.each([4, 5, 6, 7])('在第 %i 个请求断掉：再发一次，一份申请、一张照片', async (k) => {
    await open()
    const input = await asks()
    here().cloud.faults.killAfterRequest({ fn: 'finance', action: 'askHardship', k })
    await here()
      .call(mother.openid, 'finance/askHardship', input)
      .catch(() => undefined)
    here().cloud.faults.clear()
    const page = await here().ask(mother.openid, 'finance/askHardship', input)
    expect(page.asks).toHaveLength(1)
    expect(page.asks[0]?.pictures).toHaveLength(1)
    await here().cloud.clock.set(atMinute(plusDays(DAY, 40), 600))
    await here().timer('people', 'sweepFiles')
    expect(pictures()).toHaveLength(1)
  })

  test('照片收下了、申请没写成、家长也没再来：一天后照片删掉', async () => {
    await open()
    here().cloud.faults.killBeforeRequest({ fn: 'finance', action: 'askHardship', k: 6 })
    const input = await asks()
    await here()
      .call(mother.openid, 'finance/askHardship', input)
      .catch(() => undefined)
    expect(here().cloud.faults.pending).toEqual([])
    expect(await here().all('hardships')).toEqual([])
    await here().cloud.clock.set(atMinute(plusDays(DAY, 2), 600))
    await here().timer('people', 'sweepFiles')
    expect(pictures()).toEqual([])
  })

  test('两个人同时决定：只有一个算数，家长只收到一次', async () => {
    await open([finance, { ...finance, _id: asId<'Person'>('sh-f2'), openid: 'openid-f2' }])
    const page = await ask()
    const both = await Promise.all([
      here().call(finance.openid, 'finance/decideHardship', decide(page)),
      here().call('openid-f2', 'finance/decideHardship', decide(page, { is: 'refuse', reason: '不符合' })),
    ])
    expect(both.filter(({ reply }) => reply.ok)).toHaveLength(1)
    const { outbox, asks: stored } = await here().one('hardships', pupilId)
    expect(outbox).toHaveLength(1)
    expect(stored).toHaveLength(1)
  })
})

test.each([
  [31, 0],
  [30, 1],
  [0, 1],
  [-1, 0],
])('到期前 %i 天：家长收到 %i 条提醒，只一次；财务的单子上是快到期', async (left, told) => {
  await open()
  const to = '2027-01-22'
  await here().ask(finance.openid, 'finance/decideHardship', decide(await ask()))
  await here().cloud.clock.set(atMinute(plusDays(to, -left), 600))
  await here().timer('finance', 'tellExpiring')
  await here().timer('finance', 'tellExpiring')
  const { outbox = [] } = await here().one('hardships', pupilId)
  expect(outbox.filter(({ data }) => data['what'] === '您交的材料快到期了')).toHaveLength(told)
  const list = await here().ask(finance.openid, 'finance/hardships', { schoolId, op: newOp() })
  expect(list.rows[0]?.stage).toBe(left > 30 ? 'granted' : left < 0 ? 'over' : 'expiring')
})

test('没有密钥：什么也不存，说清楚', async () => {
  await open([finance], { PICKUP_CODE_KEY: TOWN_ENV.PICKUP_CODE_KEY })
  expect(await here().refusal(mother.openid, 'finance/askHardship', await asks())).toBe(
    'hardship/not-configured',
  )
  expect(await here().all('hardships')).toEqual([])
})
