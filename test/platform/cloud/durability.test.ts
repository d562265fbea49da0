import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forkDatabase, startCloud, type ForkedDatabase, type LocalCloud } from '.'
import { codeOf, connect, labSchema, startLab } from './fixtures/startLab'
import { openDatabase } from './Database'
import { SqliteDisk } from './SqliteDisk'

let dir: string
let file: string
const open: (LocalCloud | SqliteDisk)[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'anfang-durable-'))
  file = join(dir, 'cloud.db')
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  rmSync(dir, { recursive: true, force: true })
})

async function lab(options: Parameters<typeof startLab>[0] = { file }): Promise<LocalCloud> {
  const cloud = await startLab(options)
  open.push(cloud)
  return cloud
}

test('关了再开，文档、类型和唯一索引都还在', async () => {
  const first = await startLab({ file })
  const seat = { _id: 1, course: 'c', pupil: { id: 'p' }, at: new Date(5), l: [null, { a: 1.5 }] }
  await first.db.insertMany('seats', [seat, { _id: 'gone' }])
  await connect(first.adminUrl).collection('seats').doc('gone').remove()
  await first.close()
  const second = await lab()
  expect(await second.db.dump()).toEqual({ notes: [], ticks: [], custody: [], seats: [seat] })
  const again = connect(second.adminUrl)
    .collection('seats')
    .add({ course: 'c', pupil: { id: 'p' } })
  expect(await codeOf(again)).toBe('DATABASE_DUPLICATE_WRITE')
})

test('同一个文件不能被两朵云同时打开', async () => {
  await lab()
  await expect(startLab({ file })).rejects.toThrow(/locked/)
})

test('数据库答复的那一刻，磁盘上的副本里已经有这次写入；同时来的写一起落盘', async () => {
  const database = openDatabase({ schema: labSchema, file, now: Date.now, transactionMs: 1000 })
  try {
    const add = (_id: string) => {
      const data = [JSON.stringify({ _id })]
      return database.run('database.insertDocument', { collectionName: 'notes', data }, undefined)
    }
    for (let i = 0; i < 5; i++) {
      await Promise.all([add(`a${i}`), add(`b${i}`)])
      expect(idsInCopy(`copy-${i}.db`)).toEqual(expect.arrayContaining([`a${i}`, `b${i}`]))
    }
  } finally {
    database.close()
  }
})

/** What a crash at this moment would leave. */
function idsInCopy(name: string) {
  const copy = join(dir, name)
  copyFileSync(file, copy)
  copyFileSync(`${file}-wal`, `${copy}-wal`)
  const disk = new SqliteDisk(copy)
  open.push(disk)
  return [...disk.load()].map(({ doc }) => doc._id)
}

test('存过的文档违反了新声明的唯一索引，打开时就说出来', async () => {
  const first = await startLab({ file })
  await first.db.insertMany('notes', [{ n: 1 }, { n: 1 }])
  await first.close()
  const schema = { ...labSchema, notes: { indexes: [{ name: 'uq_n', fields: ['n'], unique: true }] } }
  await expect(startLab({ file, schema })).rejects.toThrow('E11000')
})

describe('数据库进程被 kill -9', () => {
  let database: ForkedDatabase

  beforeEach(async () => {
    database = await forkDatabase({ file, schema: labSchema })
  })
  afterEach(() => database.kill())

  test('三轮都一样：确认过的一件不少，事务没有半件', async () => {
    const db = connect(database.url)
    await db.collection('notes').add({ _id: 'course', taken: 0 })
    const enrol = (id: string) =>
      db.runTransaction(async (t: { collection: typeof db.collection }) => {
        await t
          .collection('notes')
          .doc('course')
          .update({ taken: db.command.inc(1) })
        await t.collection('ticks').add({ _id: id })
      }, 0)
    const confirmed: string[] = []
    for (let round = 0; round < 3; round++) {
      const target = confirmed.length + 20 + 7 * round
      for (let i = 0; ; i++) {
        const id = `${round}-${i}`
        const ok = await enrol(id).then(
          () => true,
          () => false,
        )
        if (!ok) break
        confirmed.push(id)
        if (confirmed.length === target) void database.kill()
      }
      await database.restart()
      const kept = (await db.collection('ticks').limit(1000).get()).data.map((doc) => doc._id)
      const [course] = (await db.collection('notes').doc('course').get()).data
      expect(kept).toEqual(expect.arrayContaining(confirmed))
      expect(kept.length - confirmed.length).toBeLessThanOrEqual(round + 1)
      expect(course).toEqual({ _id: 'course', taken: kept.length })
    }
    expect(confirmed.length).toBeGreaterThanOrEqual(20)
  })

  test('函数那一边照常活着：断开时这次失败，重开后接着办', async () => {
    const cloud = await lab({ databaseUrl: database.url })
    expect(await cloud.invoke('lab', { action: 'steps', id: 'x', count: 2 })).toEqual({
      result: 2,
      requests: 2,
    })
    await database.kill()
    expect(await codeOf(cloud.invoke('lab', { action: 'steps', id: 'y', count: 1 }))).toBe(
      'FUNCTIONS_EXECUTE_FAIL',
    )
    await database.restart()
    expect((await cloud.invoke('lab', { action: 'steps', id: 'z', count: 1 })).result).toBe(1)
    expect((await cloud.db.find('notes')).map((doc) => doc._id)).toEqual(['x-1', 'x-2', 'z-1'])
  })
})

test('三万份文档放得下，四十五人的交接一次改完', async () => {
  const cloud = await lab()
  const custody = Array.from({ length: 30_000 }, (_, i) => ({
    _id: `k${i}`,
    schoolId: `s${i % 3}`,
    day: `2026-09-${String(1 + (Math.floor(i / 3) % 10)).padStart(2, '0')}`,
    pupilId: `p${Math.floor(i / 30)}`,
    holder: 'teacher-1',
    entries: [{ at: new Date(i), by: 'teacher-1', kind: 'arrive' }],
  }))
  await cloud.db.insertMany('custody', custody)
  const db = connect(cloud.adminUrl)
  const moved = await db
    .collection('custody')
    .where({
      schoolId: 's1',
      day: '2026-09-02',
      pupilId: db.command.in(Array.from({ length: 45 }, (_, i) => `p${i}`)),
      holder: 'teacher-1',
    })
    .update({ holder: 'gate', entries: db.command.push([{ at: new Date(0), by: 'gate', kind: 'handover' }]) })
  expect(moved.updated).toBe(45)
  expect(await cloud.db.count('custody', { holder: 'gate' })).toBe(45)
  expect((await db.collection('custody').where({ schoolId: 's2', day: '2026-09-10' }).count()).total).toBe(
    1000,
  )
})

test('别的进程里的数据库也能直接放入和查看', async () => {
  const database = await forkDatabase({ file, schema: labSchema })
  try {
    const cloud = await lab({ databaseUrl: database.url })
    const docs = Array.from({ length: 1500 }, (_, i) => ({ _id: `n${i}`, n: i, at: new Date(i) }))
    expect(await cloud.db.insertMany('notes', docs)).toHaveLength(1500)
    expect((await cloud.db.dump())['notes']).toHaveLength(1500)
    expect(await cloud.db.get('notes', 'n7')).toEqual({ _id: 'n7', n: 7, at: new Date(7) })
    expect(await cloud.db.count('notes', { n: { $lt: 10 } })).toBe(10)
    expect(await codeOf(cloud.db.insertMany('notes', [{ _id: 'n7' }]))).toBe('DATABASE_DUPLICATE_WRITE')
  } finally {
    await database.kill()
  }
})

test('门的端口被占，打不开的同时什么也不留下', async () => {
  const taken = await startLab()
  open.push(taken)
  const port = Number(new URL(taken.doorUrl).port)
  await expect(startLab({ file, port })).rejects.toThrow('EADDRINUSE')
  await lab()
})

test('没有函数目录就打不开，不会悄悄空转', async () => {
  await expect(startCloud({ functionsDir: join(dir, 'none'), schema: labSchema })).rejects.toThrow('ENOENT')
})
