/** One family never learns anything of another child: whatever it calls, with whosever ids; not by how long it takes either. */
import { RIGHTS, type Deed } from '@/domain/access'
import type { Sentence } from '@/domain/rights/Sentence'
import type { Named } from './given/matrix/exampleOf'
import { inputOf } from './given/matrix/inputOf'
import { ACT, childOf, schoolOf } from './given/matrix/named'
import { MARKS, twoFamilies, type TwoFamilies } from './given/matrix/twoFamilies'
import { newOp } from './given/Town'

/** What is true of a guardian. */
const TRUE: readonly Sentence[] = [
  'anyone at all',
  'anyone whom WeChat names',
  'anyone who is known',
  'a guardian of the child',
]
const sentencesOf = (action: Deed): readonly Sentence[] => RIGHTS[action]
/** Tries are counted there, so that no two calls are alike; `inviteCodes.test.ts` compares those. */
const COUNTED = new Set<Deed>(['people/bind', 'people/bindStaff'])
const ALL = (Object.keys(RIGHTS) as Deed[]).filter((action) => !COUNTED.has(action))
const CAN_CALL = ALL.filter((action) => sentencesOf(action).some((sentence) => TRUE.includes(sentence)))
/** After these nothing else can be asked. */
const ENDS = new Set<Deed>(['people/leaveChild'])
const OF_A_GUARDIAN = [
  ...CAN_CALL.filter((action) => !ENDS.has(action)),
  ...CAN_CALL.filter((action) => ENDS.has(action)),
]

/** Each is asked once before it is compared: a first act may leave a mark that the second finds. */
describe('甲家永远看不到乙家孩子的任何事', () => {
  let families: TwoFamilies
  let own: Named
  beforeAll(async () => {
    families = await twoFamilies()
    own = { ...ACT, ...schoolOf(families.school), ...childOf(families.school, 1) }
  })
  afterAll(() => families.town.close())

  const asked = async (action: Deed, named: Named) => {
    const [fn = '', name = ''] = action.split('/')
    const input = inputOf(action, { ...named, op: newOp() })
    const event = { action: name, input }
    const { result, asked: path } = await families.town.cloud.invoke(fn, event, {
      openid: families.school.guardian(1).openid,
    })
    // What is new with every act (a place for a picture) tells nothing.
    return { text: JSON.stringify(result).replaceAll(/[0-9a-f]{40}/g, '…'), path: [...path].sort() }
  }
  const told = (text: string): readonly string[] => MARKS.filter((mark) => text.includes(mark))
  const ofB = () => families.theirs
  const ofNobody = () => families.nobodys

  test('乙家的一天里什么都有，乙家自己看得到', async () => {
    const { town, school } = families
    const { openid } = school.guardian(2)
    const page = JSON.stringify(
      await town.ask(openid, 'custody/collectors', { pupilId: school.pupil(2)._id }),
    )
    for (const name of ['卜奶奶', '卜舅舅', '卜坏人', '卜邻居']) expect(page).toContain(name)
    const { courses } = await town.ask(school.guardian(1).openid, 'enrolment/board', {
      pupilId: school.pupil(1)._id,
      termId: null,
    })
    expect(courses.find(({ courseId }) => courseId === 'sh-ball')).toMatchObject({
      state: 'waiting',
      position: 2,
      waiting: 2,
    })
  })

  test.each(ALL)('拿乙家孩子的编号去叫 %s：和没有这个孩子一样的话、一样的几步', async (action) => {
    const nobody = { ...own, ...ofNobody(), pupilId: 'sh-p9' }
    await asked(action, nobody)
    const theirs = await asked(action, { ...own, ...ofB(), pupilId: 'sh-p2' })
    expect(theirs).toEqual(await asked(action, nobody))
    expect(told(theirs.text)).toEqual([])
  })

  test.each(OF_A_GUARDIAN)('自己孩子的 %s，里面夹着乙家的编号：看不出有没有', async (action) => {
    const nobody = { ...own, ...ofNobody() }
    await asked(action, nobody)
    const mixed = await asked(action, { ...own, ...ofB() })
    expect(told(mixed.text)).toEqual([])
    expect(mixed.path).toEqual((await asked(action, nobody)).path)
  })
})
