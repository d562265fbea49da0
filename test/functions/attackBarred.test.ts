/** What a guardian whom a court has barred asks for all the same: refused in anybody's words, and the lists stay. */
import { RIGHTS, type Deed } from '@/domain/access'
import type { Sentence } from '@/domain/rights/Sentence'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool } from './given/aSchool'
import { inputOf } from './given/matrix/inputOf'
import { ACT, childOf, schoolOf } from './given/matrix/named'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const mine = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
const pupilId = mine.pupil(1)._id
const barred: Person = {
  ...mine.guardian(1),
  _id: asId('sh-barred'),
  openid: 'openid-sh-barred',
  name: '被裁定的人',
  wards: [{ pupilId, schoolId: mine.school._id, relation: '爸爸', since: '2026-09-01', courtBarred: true }],
}
const ASKED: Sentence = 'a guardian a court has barred from the child'
const DEEDS = (Object.keys(RIGHTS) as Deed[]).filter((deed) =>
  (RIGHTS[deed] as readonly Sentence[]).includes(ASKED),
)

describe('法院裁定不许接的监护人', () => {
  let town: Town
  beforeAll(async () => {
    town = await Town.with([mine], DAY)
    await town.cloud.db.insertMany('persons', [barred])
    await town.openDay()
    await town.at(992)
  })
  afterAll(() => town.close())

  test.each(DEEDS)('%s', async (deed) => {
    const [fn = '', action = ''] = deed.split('/')
    const named = { ...ACT, ...schoolOf(mine), ...childOf(mine, 1), photo: null, op: newOp() }
    const { result } = await town.cloud.invoke(fn, { action, input: inputOf(deed, named) }, barred)
    expect((result as { refusal: { code: string } }).refusal.code).toBe(
      deed === 'custody/setCollectorPhoto' ? 'photo/not-a-picture' : 'collector/ask-school',
    )
    const pupil = await town.one('pupils', pupilId)
    const { collectors, barred: shut, delegations, walkAlone } = mine.pupil(1)
    expect(pupil).toMatchObject({ collectors, barred: shut, delegations, walkAlone })
    expect(pupil.collectorChanges.every((change) => change.act === 'turned-away')).toBe(true)
  })
})
