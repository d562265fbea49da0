import type { LocalCloud } from '.'
import { codeOf, connect, startLab } from './fixtures/startLab'

let cloud: LocalCloud
let db: ReturnType<typeof connect>

beforeEach(async () => {
  cloud = await startLab()
  db = connect(cloud.adminUrl)
  await cloud.db.insertMany('notes', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
})
afterEach(() => cloud.close())

const noteIn = (transaction: { collection: typeof db.collection }, id: string) =>
  transaction.collection('notes').doc(id)
const n = async (id: string) => (await cloud.db.get('notes', id))?.['n']

test('提交前外面看不见，里面看得见自己写的', async () => {
  const t = await db.startTransaction()
  await noteIn(t, 'a').update({ n: 2 })
  await t.collection('notes').add({ _id: 'new', n: 9 })
  expect((await noteIn(t, 'a').get()).data).toEqual({ _id: 'a', n: 2 })
  expect((await t.collection('notes').where({ n: 9 }).get()).data).toEqual([{ _id: 'new', n: 9 }])
  expect(await cloud.db.find('notes')).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  await t.commit()
  expect(await n('a')).toBe(2)
  expect(await n('new')).toBe(9)
})

test('回滚后什么都没有留下', async () => {
  const t = await db.startTransaction()
  await noteIn(t, 'a').remove()
  await noteIn(t, 'c').set({ n: 3 })
  await t.rollback('')
  expect(await cloud.db.find('notes')).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
})

test('读到的始终是第一次操作时的样子，索引查询也一样', async () => {
  await cloud.db.insertMany('custody', [{ _id: 'k', schoolId: 's', day: 'd', pupilId: 'p', holder: 'x' }])
  const t = await db.startTransaction()
  expect((await noteIn(t, 'a').get()).data).toEqual({ _id: 'a', n: 1 })
  await db.collection('notes').doc('a').update({ n: 5 })
  await db.collection('custody').doc('k').update({ day: 'e' })
  await db.collection('notes').add({ _id: 'late', n: 1 })
  expect((await noteIn(t, 'a').get()).data).toEqual({ _id: 'a', n: 1 })
  expect((await t.collection('custody').where({ schoolId: 's', day: 'd' }).get()).data).toHaveLength(1)
  expect((await t.collection('custody').where({ schoolId: 's', day: 'e' }).get()).data).toHaveLength(0)
  expect((await noteIn(t, 'late').get()).data).toBeNull()
  await t.commit()
  expect((await db.collection('custody').where({ schoolId: 's', day: 'd' }).get()).data).toHaveLength(0)
})

test('两个事务写同一份，先写的赢，后写的当场得到冲突', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await noteIn(first, 'a').update({ n: 2 })
  expect(await codeOf(noteIn(second, 'a').update({ n: 3 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(await codeOf(noteIn(second, 'b').get())).toBe('DATABASE_TRANSACTION_FAIL')
  await first.commit()
  expect(await n('a')).toBe(2)
})

test('快照之后别人提交过的文档，再写是冲突', async () => {
  const t = await db.startTransaction()
  await noteIn(t, 'b').get()
  await db.collection('notes').doc('a').update({ n: 7 })
  expect(await codeOf(noteIn(t, 'a').update({ n: 8 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(await n('a')).toBe(7)
})

test('各读两份、各写一份：写偏斜可能发生，两个都成功', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  for (const t of [first, second]) await Promise.all([noteIn(t, 'a').get(), noteIn(t, 'b').get()])
  await noteIn(first, 'a').update({ n: 0 })
  await noteIn(second, 'b').update({ n: 0 })
  await first.commit()
  await second.commit()
  expect([await n('a'), await n('b')]).toEqual([0, 0])
})

test('事务外的写遇到事务占着的文档，等它结束，再看还符不符合条件', async () => {
  const t = await db.startTransaction()
  await noteIn(t, 'a').update({ n: 10 })
  const _ = db.command
  const stale = db
    .collection('notes')
    .where({ _id: 'a', n: 1 })
    .update({ n: _.inc(1) })
  const stillThere = db
    .collection('notes')
    .where({ _id: 'a' })
    .update({ n: _.inc(100) })
  const removal = db.collection('notes').where({ _id: 'a', n: 1 }).remove()
  await db.collection('notes').doc('b').get()
  expect(await n('a')).toBe(1)
  await t.commit()
  expect((await stale).updated).toBe(0)
  expect((await stillThere).updated).toBe(1)
  expect((await removal).deleted).toBe(0)
  expect(await n('a')).toBe(110)
})

test('唯一键在事务之间也只有一个得到', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await second.collection('notes').doc('b').get()
  await first.collection('seats').add({ _id: 'x', course: 'c', pupil: { id: 'p' } })
  expect(await codeOf(second.collection('seats').add({ _id: 'y', course: 'c', pupil: { id: 'p' } }))).toBe(
    'DATABASE_TRANSACTION_CONFLICT',
  )
  await first.commit()
  const third = await db.startTransaction()
  expect(await codeOf(third.collection('seats').add({ _id: 'z', course: 'c', pupil: { id: 'p' } }))).toBe(
    'DATABASE_DUPLICATE_WRITE',
  )
  expect(await cloud.db.count('seats')).toBe(1)
})

test('事务里先放开再占用同一个唯一键是允许的', async () => {
  await cloud.db.insertMany('seats', [{ _id: 'x', course: 'c', pupil: { id: 'p' } }])
  const t = await db.startTransaction()
  await t.collection('seats').doc('x').remove()
  await t.collection('seats').add({ _id: 'y', course: 'c', pupil: { id: 'p' } })
  await t.commit()
  expect((await cloud.db.find('seats')).map((doc) => doc._id)).toEqual(['y'])
})

test('结束后再用事务，得到的是失败而不是冲突', async () => {
  const done = await db.startTransaction()
  await done.commit()
  expect(await codeOf(noteIn(done, 'a').update({ n: 2 }))).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await codeOf(done.commit())).toBe('DATABASE_TRANSACTION_FAIL')
})

test('超时的事务自己结束：放开占着的文档，写过的不算数', async () => {
  const hasty = await startLab({ transactionMs: 2000 })
  try {
    await hasty.db.insertMany('notes', [{ _id: 'a', n: 1 }])
    const notes = connect(hasty.adminUrl)
    const slow = await notes.startTransaction()
    await noteIn(slow, 'a').update({ n: 2 })
    expect((await notes.collection('notes').doc('a').update({ n: 3 })).updated).toBe(1)
    expect(await codeOf(slow.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await hasty.db.find('notes')).toEqual([{ _id: 'a', n: 3 }])
  } finally {
    await hasty.close()
  }
})

test('runTransaction 遇到冲突会重来，结果一个不少', async () => {
  const add = () =>
    db.runTransaction(async (t: Parameters<typeof noteIn>[0]) => {
      const { data } = await noteIn(t, 'a').get()
      const seen: unknown = data
      const from = typeof seen === 'object' && seen !== null && 'n' in seen ? Number(seen.n) : Number.NaN
      await noteIn(t, 'a').update({ n: from + 1 })
    }, 100)
  await Promise.all([add(), add(), add(), add()])
  expect(await n('a')).toBe(5)
})

test.each(['outsideUpdate', 'outsideAdd'])('事务里会悄悄跑到事务外的写（%s）被大声拒绝', async (action) => {
  await expect(cloud.invoke('lab', { action })).rejects.toThrow('silently run outside')
  expect(await cloud.db.find('notes')).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  expect((await db.collection('notes').where({ n: 1 }).update({ n: 2 })).updated).toBe(2)
})

test('事务里明知在外面的读不受限制', async () => {
  expect((await cloud.invoke('lab', { action: 'outsideRead' })).result).toBe(2)
})
