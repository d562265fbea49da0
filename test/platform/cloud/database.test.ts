import type { LocalCloud } from '.'
import { codeOf, connect, startLab } from './fixtures/startLab'

let cloud: LocalCloud
let db: ReturnType<typeof connect>

beforeEach(async () => {
  cloud = await startLab()
  db = connect(cloud.adminUrl)
})
afterEach(() => cloud.close())

const ids = (data: readonly { _id?: unknown }[]) => data.map((doc) => doc._id)

describe('读', () => {
  beforeEach(async () => {
    await cloud.db.insertMany('notes', [
      { _id: 'a', n: 1, tags: ['x', 'y'], who: { name: '甲' }, at: new Date(1000) },
      { _id: 'b', n: 2, tags: ['y'], who: { name: '乙' }, at: new Date(2000) },
      { _id: 'c', n: 3, tags: [], who: null, at: new Date(3000) },
      { _id: 'd', n: 'text' },
    ])
  })

  test('文档按 id 取回，类型不变；没有的返回空数组', async () => {
    expect((await db.collection('notes').doc('a').get()).data).toEqual([
      { _id: 'a', n: 1, tags: ['x', 'y'], who: { name: '甲' }, at: new Date(1000) },
    ])
    expect((await db.collection('notes').doc('nobody').get()).data).toEqual([])
  })

  test.each([
    ['相等', () => ({ n: 2 }), ['b']],
    ['大于不跨类型', () => ({ n: db.command.gt(1) }), ['b', 'c']],
    ['区间', () => ({ n: db.command.gte(1).and(db.command.lt(3)) }), ['a', 'b']],
    ['在其中', () => ({ _id: db.command.in(['a', 'c', 'z']) }), ['a', 'c']],
    ['不在其中', () => ({ n: db.command.nin([1, 2]) }), ['c', 'd']],
    ['不等', () => ({ n: db.command.neq(1) }), ['b', 'c', 'd']],
    ['存在', () => ({ tags: db.command.exists(false) }), ['d']],
    ['数组含', () => ({ tags: 'y' }), ['a', 'b']],
    ['数组长度', () => ({ tags: db.command.size(0) }), ['c']],
    ['嵌套对象摊平', () => ({ who: { name: '乙' } }), ['b']],
    ['空与缺失', () => ({ who: null }), ['c', 'd']],
    ['日期', () => ({ at: db.command.lte(new Date(2000)) }), ['a', 'b']],
    ['或', () => db.command.or([{ n: 1 }, { n: 3 }]), ['a', 'c']],
    ['均不', () => db.command.nor([{ n: 1 }, { n: 3 }]), ['b', 'd']],
    ['非', () => ({ n: db.command.not(db.command.eq(1)) }), ['b', 'c', 'd']],
    ['元素匹配', () => ({ tags: db.command.elemMatch(db.command.eq('x')) }), ['a']],
    ['前缀', () => ({ n: db.RegExp({ regexp: '^te' }) }), ['d']],
  ])('条件「%s」找到应有的文档', async (_name, where, expected) => {
    expect(ids((await db.collection('notes').where(where()).get()).data).sort()).toEqual(expected)
    expect((await db.collection('notes').where(where()).count()).total).toBe(expected.length)
  })

  test.each([
    ['$all', () => ({ tags: db.command.all(['x']) })],
    ['$expr', () => db.command.expr({ $eq: ['$n', 1] })],
    ['复杂的正则', () => ({ n: /^t.*t$/ })],
    ['整个对象相等', () => ({ who: db.command.eq({ name: '甲' }) })],
    ['与空值比大小', () => ({ n: db.command.gte(null) })],
  ])('本地云没有实现的条件「%s」一律拒绝', async (_name, where) => {
    expect(await codeOf(db.collection('notes').where(where()).get())).toBe('LOCAL_UNSUPPORTED')
  })

  test('排序、跳过、条数与字段', async () => {
    const page = await db
      .collection('notes')
      .where({ n: db.command.lte(3) })
      .orderBy('n', 'desc')
      .skip(1)
      .limit(1)
      .field({ n: true, 'who.name': true })
      .get()
    expect(page.data).toEqual([{ _id: 'b', n: 2, who: { name: '乙' } }])
    const without = await db.collection('notes').doc('c').field({ tags: false, at: false }).get()
    expect(without.data).toEqual([{ _id: 'c', n: 3, who: null }])
  })

  test('一次最多 1000 条，不说就是 100 条', async () => {
    await cloud.db.insertMany(
      'ticks',
      Array.from({ length: 1001 }, (_, n) => ({ n })),
    )
    expect((await db.collection('ticks').get()).data).toHaveLength(100)
    expect((await db.collection('ticks').limit(5000).get()).data).toHaveLength(1000)
    expect((await db.collection('ticks').count()).total).toBe(1001)
    const raw = JSON.stringify({ action: 'database.getDocument', collectionName: 'ticks', limit: 5000 })
    const reply = await (await fetch(cloud.adminUrl, { method: 'POST', body: raw })).json()
    expect(reply).toHaveProperty('data.list.length', 1000)
  })

  test('聚合只给实现了的阶段，不设条数时至多 20 条', async () => {
    const $ = db.command.aggregate
    const grouped = await db
      .collection('notes')
      .aggregate()
      .match({ n: db.command.in([1, 2, 3]) })
      .group({ _id: null, sum: $.sum('$n') })
      .end()
    expect(grouped.data).toEqual([{ _id: null, sum: 6 }])
    await cloud.db.insertMany(
      'ticks',
      Array.from({ length: 30 }, (_, n) => ({ n })),
    )
    expect((await db.collection('ticks').aggregate().sort({ n: 1 }).end()).data).toHaveLength(20)
    expect((await db.collection('ticks').aggregate().sort({ n: 1 }).limit(25).end()).data).toHaveLength(25)
    expect(await codeOf(db.collection('notes').aggregate().lookup({ from: 'ticks' }).end())).toBe(
      'LOCAL_UNSUPPORTED',
    )
  })

  test('聚合按拼出来的编号带上另一张表里的文档，没有的是空表', async () => {
    const $ = db.command.aggregate
    await cloud.db.insertMany('notes', [
      { _id: 'child-1', who: '1' },
      { _id: 'child-2', who: '2' },
    ])
    await cloud.db.insertMany('ticks', [
      { _id: 'day:1', n: 7 },
      { _id: 'other:2', n: 8 },
    ])
    const { data } = await db
      .collection('notes')
      .aggregate()
      .match({ _id: db.command.in(['child-1', 'child-2']) })
      .sort({ _id: 1 })
      .addFields({ key: $.concat(['day:', '$who']) })
      .lookup({ from: 'ticks', localField: 'key', foreignField: '_id', as: 'ticks' })
      .end()
    expect(data).toEqual([
      { _id: 'child-1', who: '1', key: 'day:1', ticks: [{ _id: 'day:1', n: 7 }] },
      { _id: 'child-2', who: '2', key: 'day:2', ticks: [] },
    ])
    const wrong = db
      .collection('notes')
      .aggregate()
      .addFields({ n: $.sum('$who') })
    expect(await codeOf(wrong.end())).toBe('LOCAL_UNSUPPORTED')
  })

  test('聚合只带回点名的字段，带进来的文档也是；别的写法不支持', async () => {
    await cloud.db.insertMany('notes', [{ _id: 'child-1', who: 'day:1', more: 'x' }])
    await cloud.db.insertMany('ticks', [{ _id: 'day:1', n: 7, heavy: 'y' }])
    const joined = () =>
      db
        .collection('notes')
        .aggregate()
        .match({ _id: 'child-1' })
        .lookup({ from: 'ticks', localField: 'who', foreignField: '_id', as: 'ticks' })
    const { data } = await joined().project({ who: 1, 'ticks.n': 1 }).end()
    expect(data).toEqual([{ _id: 'child-1', who: 'day:1', ticks: [{ n: 7 }] }])
    for (const wrong of [{ who: 0 }, { who: '$more' }])
      expect(await codeOf(joined().project(wrong).end())).toBe('LOCAL_UNSUPPORTED')
  })
})

describe('写', () => {
  test('没有声明的集合不会因为写入而出现', async () => {
    expect(await codeOf(db.collection('nowhere').add({ n: 1 }))).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(await codeOf(db.collection('nowhere').get())).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(await codeOf(db.createCollection('nowhere'))).toBe('LOCAL_UNSUPPORTED')
  })

  test('一次添加多份：有一份重复就一份也不留', async () => {
    expect((await db.collection('notes').add([{ _id: 'a' }, { _id: 'b' }])).ids).toEqual(['a', 'b'])
    expect(await codeOf(db.collection('notes').add([{ _id: 'c' }, { _id: 'a' }]))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(await codeOf(db.collection('notes').add([{ _id: 'd' }, { _id: 'd' }]))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(ids(await cloud.db.find('notes'))).toEqual(['a', 'b'])
  })

  test('没给 id 的文档得到一个，可以按它取回', async () => {
    const { id } = await db.collection('notes').add({ n: 1 })
    expect((await db.collection('notes').doc(String(id)).get()).data).toEqual([{ _id: id, n: 1 }])
  })

  test('set 整份替换，没有就新建', async () => {
    await db.collection('notes').doc('a').set({ n: 1, old: true })
    await db.collection('notes').doc('a').set({ n: 2 })
    expect(await cloud.db.find('notes')).toEqual([{ _id: 'a', n: 2 }])
  })

  test('update 只改所说的字段；内容没变不算改；没有的不新建', async () => {
    await cloud.db.insertMany('notes', [{ _id: 'a', who: { name: '甲', age: 7 }, n: 1 }])
    expect(
      (
        await db
          .collection('notes')
          .doc('a')
          .update({ who: { name: '乙' } })
      ).updated,
    ).toBe(1)
    expect(await cloud.db.get('notes', 'a')).toEqual({ _id: 'a', who: { name: '乙', age: 7 }, n: 1 })
    expect((await db.collection('notes').doc('a').update({ n: 1 })).updated).toBe(0)
    expect((await db.collection('notes').doc('b').update({ n: 1 })).updated).toBe(0)
    expect(await cloud.db.count('notes')).toBe(1)
  })

  test('带条件的更新改每一份符合的，并说出改了几份', async () => {
    await cloud.db.insertMany('notes', [{ n: 1 }, { n: 1 }, { n: 2 }])
    expect(
      (
        await db
          .collection('notes')
          .where({ n: 1 })
          .update({ n: db.command.inc(10) })
      ).updated,
    ).toBe(2)
    expect((await cloud.db.find('notes')).map((doc) => doc['n'])).toEqual([11, 11, 2])
  })

  test('updateAndReturn 返回改后的一份；没有符合的返回空', async () => {
    await cloud.db.insertMany('notes', [{ _id: 'a', n: 1 }])
    const change = { n: db.command.inc(1) }
    expect(await db.collection('notes').where({ n: 1 }).updateAndReturn(change)).toMatchObject({
      updated: 1,
      doc: { _id: 'a', n: 2 },
    })
    expect(await db.collection('notes').where({ n: 1 }).updateAndReturn(change)).toMatchObject({
      updated: 0,
      doc: null,
    })
  })

  test('删除按 id 或条件，并说出删了几份', async () => {
    await cloud.db.insertMany('notes', [{ _id: 'a', n: 1 }, { n: 1 }, { n: 2 }])
    expect((await db.collection('notes').doc('a').remove()).deleted).toBe(1)
    expect((await db.collection('notes').where({ n: 1 }).remove()).deleted).toBe(1)
    expect((await cloud.db.find('notes')).map((doc) => doc['n'])).toEqual([2])
  })

  test('没有条件的批量更新和删除被拒绝', async () => {
    await cloud.db.insertMany('notes', [{ n: 1 }])
    expect(await codeOf(db.collection('notes').update({ n: 2 }))).toBe('INVALID_PARAM')
    expect(await codeOf(db.collection('notes').remove())).toBe('INVALID_PARAM')
    expect((await cloud.db.find('notes')).map((doc) => doc['n'])).toEqual([1])
  })

  test('唯一索引按复合的、带点的路径认定重复，更新也不例外', async () => {
    await db.collection('seats').add({ _id: 'a', course: 'c1', pupil: { id: 'p1' } })
    await db.collection('seats').add({ _id: 'b', course: 'c1', pupil: { id: 'p2' } })
    expect(await codeOf(db.collection('seats').add({ course: 'c1', pupil: { id: 'p1' } }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(
      await codeOf(
        db
          .collection('seats')
          .doc('b')
          .update({ pupil: { id: 'p1' } }),
      ),
    ).toBe('DATABASE_DUPLICATE_WRITE')
    await db.collection('seats').doc('a').remove()
    expect(
      (
        await db
          .collection('seats')
          .doc('b')
          .update({ pupil: { id: 'p1' } })
      ).updated,
    ).toBe(1)
  })

  test('五十人同抢一个唯一键，恰好一人得到', async () => {
    const codes = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        db
          .collection('seats')
          .add({ _id: `s${i}`, course: 'c1', pupil: { id: 'p1' } })
          .then(() => 'ok')
          .catch((error: { code: string }) => error.code),
      ),
    )
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === 'DATABASE_DUPLICATE_WRITE')).toHaveLength(49)
    expect(await cloud.db.count('seats')).toBe(1)
  })

  test('一百二十人以带条件的更新抢二十个名额，恰好二十人得到', async () => {
    await cloud.db.insertMany('notes', [{ _id: 'course', taken: 0 }])
    const answers = await Promise.all(
      Array.from({ length: 120 }, () =>
        db
          .collection('notes')
          .where({ _id: 'course', taken: db.command.lt(20) })
          .update({ taken: db.command.inc(1) }),
      ),
    )
    expect(answers.filter((answer) => answer.updated === 1)).toHaveLength(20)
    expect(await cloud.db.get('notes', 'course')).toEqual({ _id: 'course', taken: 20 })
  })
})
