import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { LocalStore } from './LocalStore'

let folder: string
const complete = (store: LocalStore, now: number) => {
  fs.writeFileSync(store.file, 'x')
  store.note(now)
}

beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'store-')), 'local')
})
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true, force: true }))

test('第一次没有城市，建成之后下次接着用，钟停在离开时', () => {
  const first = new LocalStore(folder)
  expect(first.open(false)).toBe(false)
  complete(first, 1000)
  first.note(2000)
  const second = new LocalStore(folder)
  expect(second.open(false)).toBe(true)
  expect(second.clock).toBe(2000)
  expect(second.id).toBe(first.id)
})

test('建到一半就停了的城市不算，重来', () => {
  const first = new LocalStore(folder)
  first.open(false)
  fs.writeFileSync(first.file, 'half')
  const second = new LocalStore(folder)
  expect(second.open(false)).toBe(false)
  expect(fs.existsSync(second.file)).toBe(false)
})

test('--fresh 丢掉旧城市，新城市另有名字', () => {
  const first = new LocalStore(folder)
  first.open(false)
  complete(first, 1000)
  const second = new LocalStore(folder)
  expect(second.open(true)).toBe(false)
  expect(fs.existsSync(second.file)).toBe(false)
  complete(second, 3000)
  expect(second.id).not.toBe(first.id)
})

test('有人正用着的城市不给第二个人；那个进程没了就不算', () => {
  const store = new LocalStore(folder)
  store.open(false)
  expect(store.isTaken()).toBe(false)
  const lock = path.join(folder, 'running.pid')
  fs.writeFileSync(lock, String(process.ppid))
  expect(store.isTaken()).toBe(true)
  fs.writeFileSync(lock, String(2 ** 30))
  expect(store.isTaken()).toBe(false)
  fs.writeFileSync(lock, String(process.ppid))
  store.release()
  expect(store.isTaken()).toBe(false)
})
