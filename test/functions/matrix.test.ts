/** Every action as everybody in every relation, compared with the table of rights; the table is read nowhere else here. */
import { RIGHTS, type Deed } from '@/domain/access'
import type { Sentence } from '@/domain/rights/Sentence'
import { aSchool } from './given/aSchool'
import { aGroup, callRoll } from './given/anEscort'
import { EVERY_READER } from './given/fuzz/everyReader'
import { inputOf } from './given/matrix/inputOf'
import { ACT, childOf, schoolOf } from './given/matrix/named'
import { MATRIX_DAY, relationsTo, type Relation } from './given/matrix/relations'
import { newOp, Town } from './given/Town'

const CLUBS = [{ id: 'ball', capacity: 2 }]
const mine = aSchool({ id: 'sh', day: MATRIX_DAY, homerooms: 2, pupilsEach: 3, clubs: CLUBS })
const other = aSchool({ id: 'ot', day: MATRIX_DAY, pupilsEach: 3, clubs: CLUBS })
for (const [index, pupil] of other.pupils.entries()) pupil.name = `外校孩子${index}`
for (const person of other.persons) person.name = `外校${person.name}`
const RELATIONS = relationsTo(mine, other)
const ACTIONS = Object.keys(RIGHTS) as Deed[]

const sentencesOf = (action: Deed): readonly Sentence[] => RIGHTS[action]
const mayBe = (action: Deed, { isTrue }: Relation): boolean =>
  sentencesOf(action).some((sentence) => isTrue.includes(sentence))

/** Who is not known is told so before anything; WeChat's word suffices where the table says it. */
const refusalFor = ({ person }: Relation): string =>
  person === null ? 'access/unknown-caller' : 'access/not-allowed'

let town: Town
const stored = async () => JSON.stringify(await town.cloud.db.dump())
const call = async (action: Deed, { openid }: Relation, input: unknown) => {
  const [fn = '', name = ''] = action.split('/')
  const event = { action: name, input }
  const { result, requests } = await town.cloud.invoke(fn, event, openid === null ? {} : { openid })
  return { reply: result as Answer, requests }
}
interface Answer {
  ok: boolean
  refusal?: { code: string }
  fault?: string
}
const codeOf = (reply: Answer): string =>
  reply.ok ? 'ok' : (reply.refusal?.code ?? `fault ${reply.fault ?? ''}`)

const about = { ...ACT, ...schoolOf(mine), ...childOf(mine, 1) }

beforeAll(async () => {
  town = await Town.with([mine, other], MATRIX_DAY)
  const there = new Set([...mine.persons, ...other.persons].map(({ _id }) => _id))
  const people = RELATIONS.flatMap(({ person }) => (person === null || there.has(person._id) ? [] : [person]))
  await town.cloud.db.insertMany('persons', people)
  const members = [1, 2].map((n) => ({ pupilId: mine.pupil(n)._id, stopId: 'st1' }))
  const east = { ...aGroup(mine, mine.lateTeacher, null, { members }), _id: 'sh-east' }
  await town.cloud.db.insertMany('escort_groups', [east])
  await town.openDay()
  await town.at(992)
  await callRoll(town, mine)
})
afterAll(() => town.close())

test('每一个动作都在表里，都叫得动', () => {
  expect(new Set(EVERY_READER.keys())).toEqual(new Set(ACTIONS))
})

/** One request looks the caller up: whoever has no right is refused before anything else is read, let alone written. */
describe('表里没有的：拒绝，除了认人什么也不读，什么也不写', () => {
  let before: string
  beforeAll(async () => {
    before = await stored()
  })

  test.each(ACTIONS)('%s', async (action) => {
    const input = inputOf(action, about)
    const strangers = RELATIONS.filter((relation) => !mayBe(action, relation))
    const answers = strangers.map(async (relation) => {
      const { reply, requests } = await call(action, relation, input)
      return [relation.who, codeOf(reply), requests <= 1]
    })
    expect(await Promise.all(answers)).toEqual(strangers.map((one) => [one.who, refusalFor(one), true]))
  })

  test('全部问过一遍，库里一个字没变', async () => {
    expect((await stored()) === before).toBe(true)
  })
})

/** Every post here, and every id from elsewhere: the school that is named is the only one that is read or written. */
describe('本校什么岗都有的人，拿着外校的编号：外校的一个字不动、一个字不说', () => {
  const everything = RELATIONS.find(({ who }) => who === '每个岗都今天最后一天的人')
  const theirs = async () =>
    JSON.stringify(
      Object.values(await town.cloud.db.dump()).flatMap((documents) =>
        documents.filter(({ _id, schoolId }) => schoolId === 'ot' || String(_id).includes('ot-')),
      ),
    )
  let before: string
  beforeAll(async () => {
    before = await theirs()
  })

  test.each(ACTIONS.filter((action) => everything !== undefined && mayBe(action, everything)))(
    '%s',
    async (action) => {
      if (everything === undefined) throw new Error('nobody has every post')
      const ids = { ...schoolOf(other), ...childOf(other, 1), schoolId: 'sh' }
      const { reply } = await call(action, everything, inputOf(action, { ...ACT, ...ids, op: newOp() }))
      expect(JSON.stringify(reply)).not.toContain('外校')
      expect(codeOf(reply)).not.toMatch(/^fault/)
    },
  )

  test('外校的记录一个字没变', async () => {
    expect((await theirs()) === before).toBe(true)
  })
})

/** A computer leaves by its own call; from a phone it is refused like anything that is nobody's to do. */
const AT_A_DESK_ALONE: readonly Deed[] = ['people/leaveDesk']

/** Who may, is answered by the rules: by a yes, or by a refusal of theirs. */
describe('表里有的：叫得动，不出错', () => {
  test.each(ACTIONS)('%s', async (action) => {
    const codes: string[] = []
    for (const relation of RELATIONS.filter((one) => mayBe(action, one)))
      codes.push(codeOf((await call(action, relation, inputOf(action, about))).reply))
    expect(codes.filter((code) => code.startsWith('fault') || code === 'input/malformed')).toEqual([])
    expect(codes.some((code) => !code.startsWith('access/'))).toBe(!AT_A_DESK_ALONE.includes(action))
  })
})
