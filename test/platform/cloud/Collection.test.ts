import { Collection } from './Collection'
import { Criteria } from './Criteria'
import { keyOf, type Doc } from './value'

const collection = new Collection('custody', [
  { name: 'school_day_pupil', fields: ['schoolId', 'day', 'pupilId'] },
  { name: 'guardians', fields: ['guardians.id'] },
])

beforeAll(() => {
  for (let i = 0; i < 3000; i++) {
    const doc: Doc = {
      _id: `k${i}`,
      schoolId: `s${i % 3}`,
      day: `d${Math.floor(i / 3) % 10}`,
      pupilId: `p${Math.floor(i / 30)}`,
      guardians: [{ id: `g${i}` }, { id: `h${i % 7}` }],
    }
    collection.install(collection.record(keyOf(doc._id)), doc, 1, false)
  }
})

/** How many documents were looked at, and how many met the query. */
function look(query: object) {
  const criteria = new Criteria(query)
  const test = jest.spyOn(criteria, 'test')
  const found = [...collection.matches(criteria)].length
  return { looked: test.mock.calls.length, found }
}

const pupils = Array.from({ length: 45 }, (_, i) => `p${i}`)

test.each([
  ['按 id', { _id: 'k7' }, 1, 1],
  ['按几个 id', { _id: { $in: ['k7', 'k8', 'none'] } }, 2, 2],
  ['整个索引，其中一项是多值', { schoolId: 's1', day: 'd2', pupilId: { $in: pupils }, holder: 'x' }, 45, 0],
  ['索引的前一段', { schoolId: 's1', day: { $eq: 'd2' }, status: 'y' }, 100, 0],
  ['写在 $and 里的条件', { $and: [{ schoolId: 's1' }, { day: 'd2' }] }, 100, 100],
  ['写在 $or 里的条件', { $or: [{ _id: 'k8' }, { schoolId: 's1', day: 'd2', pupilId: 'p0' }] }, 2, 2],
  ['数组里的字段', { 'guardians.id': 'g12' }, 1, 1],
  ['没有索引可用', { day: 'd2' }, 3000, 300],
])('%s的查询只看用得着的文档', (_name, query, looked, found) => {
  expect(look(query)).toEqual({ looked, found })
})

test('文档改了或删了，索引跟着走', () => {
  const record = collection.record(keyOf('k0'))
  const doc = record.doc
  if (!doc) throw new Error('k0 is missing')
  collection.install(record, { ...doc, schoolId: 'moved' }, 2, false)
  expect(look({ schoolId: 'moved' })).toEqual({ looked: 1, found: 1 })
  expect(look({ schoolId: 's0', day: 'd0', pupilId: 'p0' })).toEqual({ looked: 0, found: 0 })
  collection.install(record, null, 3, false)
  expect(look({ schoolId: 'moved' })).toEqual({ looked: 0, found: 0 })
})
