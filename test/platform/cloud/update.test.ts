import type { LocalCloud } from '.'
import { codeOf, connect, startLab } from './fixtures/startLab'

let cloud: LocalCloud
let db: ReturnType<typeof connect>
let _: ReturnType<typeof connect>['command']

beforeAll(async () => {
  cloud = await startLab()
  db = connect(cloud.adminUrl)
  _ = db.command
})
afterAll(() => cloud.close())

let made = 0
/** Makes a document, updates it, and gives back what it has become. */
async function updated(before: object, update: () => object) {
  const _id = `doc-${++made}`
  await cloud.db.insertMany('notes', [{ _id, ...before }])
  await db.collection('notes').doc(_id).update(update())
  const { _id: id, ...after } = (await cloud.db.get('notes', _id)) ?? { _id: '' }
  expect(id).toBe(_id)
  return after
}

test.each([
  ['_.inc 增减', { n: 1 }, () => ({ n: _.inc(-3) }), { n: -2 }],
  ['_.inc 从无到有', {}, () => ({ n: _.inc(2) }), { n: 2 }],
  ['_.set 整个换掉', { a: { b: 1 } }, () => ({ a: _.set({ c: 2 }) }), { a: { c: 2 } }],
  ['_.remove 去掉字段', { a: 1, b: 2 }, () => ({ a: _.remove() }), { b: 2 }],
  ['_.remove 去掉里层', { a: { b: 1, c: 2 } }, () => ({ a: { b: _.remove() } }), { a: { c: 2 } }],
  ['_.push 接在后面', { l: [1] }, () => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
  ['_.push 一个对象', {}, () => ({ l: _.push([{ a: 1 }]) }), { l: [{ a: 1 }] }],
  ['_.addToSet 不重复', { l: [1] }, () => ({ l: _.addToSet(1) }), { l: [1] }],
  ['_.addToSet 添新的', { l: [1] }, () => ({ l: _.addToSet({ $each: [1, 2] }) }), { l: [1, 2] }],
  ['_.pull 按值', { l: [1, 2, 1] }, () => ({ l: _.pull(1) }), { l: [2] }],
  ['_.pull 按条件', { l: [1, 2, 3] }, () => ({ l: _.pull(_.gt(1)) }), { l: [1] }],
  ['_.pull 按字段', { l: [{ a: 1, b: 1 }, { a: 2 }] }, () => ({ l: _.pull({ a: 1 }) }), { l: [{ a: 2 }] }],
  ['_.max 取大', { n: 1 }, () => ({ n: _.max(5) }), { n: 5 }],
  ['_.min 取小', { n: 1 }, () => ({ n: _.min(5) }), { n: 1 }],
  ['数组里的一项', { l: [{ a: 1 }, { a: 2 }] }, () => ({ 'l.1.a': 9 }), { l: [{ a: 1 }, { a: 9 }] }],
  ['几种一起', { n: 1, l: [] }, () => ({ n: _.inc(1), l: _.push([1]), s: 'x' }), { n: 2, l: [1], s: 'x' }],
])('%s', async (_name, before, update, after) => {
  expect(await updated(before, update)).toEqual(after)
})

test('写入服务器时间得到的是云的时刻，可以带偏移', async () => {
  await cloud.clock.set(Date.UTC(2026, 8, 1))
  cloud.clock.freeze()
  const now = cloud.clock.now()
  const after = await updated({}, () => ({ at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) }))
  expect(after).toEqual({ at: new Date(now), later: new Date(now + 60_000) })
})

test.each([
  ['_.mul', () => ({ n: _.mul(2) })],
  ['_.pop', () => ({ l: _.pop() })],
  ['_.shift', () => ({ l: _.shift() })],
  ['_.unshift', () => ({ l: _.unshift([1]) })],
  ['_.rename', () => ({ n: _.rename('m') })],
  ['_.bit', () => ({ n: _.bit({ and: 1 }) })],
  ['带位置的 _.push', () => ({ l: _.push({ each: [1], position: 0 }) })],
  ['带 $ 的位置', () => ({ 'l.$.a': 1 })],
])('没有实现的「%s」一律拒绝，文档不变', async (_name, update) => {
  expect(await codeOf(updated({ n: 1, l: [1] }, update))).toBe('LOCAL_UNSUPPORTED')
  expect(await cloud.db.get('notes', `doc-${made}`)).toMatchObject({ n: 1, l: [1] })
})

test.each([
  ['空值之下写字段', { a: null }, () => ({ a: { b: 1 } })],
  ['文字之下写字段', { a: 'x' }, () => ({ 'a.b': 1 })],
  ['数组之下按名字写', { a: [] }, () => ({ 'a.b': 1 })],
  ['文字加减', { a: 'x' }, () => ({ a: _.inc(1) })],
  ['空值加减', { a: null }, () => ({ a: _.inc(1) })],
  ['往文字里推', { a: 'x' }, () => ({ a: _.push([1]) })],
  ['往空值里推', { a: null }, () => ({ a: _.push([1]) })],
  ['从文字里拉', { a: 'x' }, () => ({ a: _.pull(1) })],
  ['同一处写两次', { a: {} }, () => ({ 'a.b': _.set({ c: 1 }), 'a.b.c': 2 })],
])('MongoDB 会拒绝的「%s」这里也拒绝', async (_name, before, update) => {
  expect(await codeOf(updated(before, update))).toBe('DATABASE_REQUEST_FAILED')
  expect(await cloud.db.get('notes', `doc-${made}`)).toEqual({ _id: `doc-${made}`, ...before })
})

test('批量更新逐份进行：中途出错，之前的已改，之后的未改', async () => {
  await cloud.db.insertMany('ticks', [{ n: 1 }, { n: 'x' }, { n: 1 }])
  expect(
    await codeOf(
      db
        .collection('ticks')
        .where({})
        .update({ n: _.inc(1) }),
    ),
  ).toBe('DATABASE_REQUEST_FAILED')
  expect((await cloud.db.find('ticks')).map((doc) => doc['n'])).toEqual([2, 'x', 1])
})

test('字段名不得以 $ 开头或含点，数值必须有限', async () => {
  expect(await codeOf(db.collection('notes').add({ 'a.b': 1 }))).toBe('DATABASE_REQUEST_FAILED')
  expect(await codeOf(db.collection('notes').add({ $a: 1 }))).toBe('DATABASE_REQUEST_FAILED')
  expect(await codeOf(db.collection('notes').add({ a: Number.NaN }))).toBe('LOCAL_UNSUPPORTED')
  expect(await codeOf(db.collection('notes').add({ a: Number.POSITIVE_INFINITY }))).toBe('LOCAL_UNSUPPORTED')
})
