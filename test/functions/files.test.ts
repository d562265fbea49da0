/** 照片: whose place it is, what is taken in, what may be opened, and what goes by itself. */
import { MOST_OPEN_PLACES, MOST_PICTURE_BYTES } from '@/domain/files/picture'
import { NAMED_LOOKED_AT_AFTER, UNNAMED_LASTS, type PictureId } from '@/domain/files/StoredFile'
import { asId } from '@/domain/ids'
import type { Photo } from '@/domain/people/Photo'
import { atMinute, DAY as ONE_DAY, MINUTE } from '@/domain/time'
import { dropPictures, linksTo, named, recordKey, takeIn } from '@functions/_kit/files'
import { instanceEnv } from '@test/platform/cloud/identity'
import { A_PNG, exif, jpegOf, segment } from '@test/domain/files/aPicture'
import { aSchool } from './given/aSchool'
import { A_PICTURE, newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const NOW = atMinute(DAY, 600)
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
const mother = school.guardian(1)
const other = school.guardian(2)
const PNG = A_PNG
const record = recordKey('photos', 'paper-1')
const context = { by: mother._id, record, now: NOW }

let town: Town
beforeEach(async () => {
  town = await Town.with([school], DAY)
  await town.cloud.clock.set(NOW)
  Object.assign(process.env, instanceEnv(town.cloud.adminUrl, {}))
})
afterEach(() => town.close())

const paths = () => town.cloud.bucket.paths()
const take = async (ops: string[], part: Partial<typeof context> = {}): Promise<PictureId[]> => {
  const taken = await takeIn(ops, { ...context, ...part })
  if (!taken.ok) throw new Error(taken.refusal.code)
  return taken.value
}
const refusal = async (ops: string[], part: Partial<typeof context> = {}) => {
  const taken = await takeIn(ops, { ...context, ...part })
  return taken.ok ? 'taken' : taken.refusal.code
}
/** Any record will do: that its words hold the id is what counts. */
const write = (ids: PictureId[]) =>
  town.cloud.db.insertMany('photos', [{ _id: 'paper-1', data: ids.join(',') } satisfies Partial<Photo>])
const sweepAt = async (at: number) => {
  await town.cloud.clock.set(at)
  await town.timer('people', 'sweepFiles')
}

test('收下：从上传的地方挪走，客户端再也改不了；链接打得开，十分钟后打不开', async () => {
  const op = await town.picture(mother.openid)
  const incoming = paths()
  const ids = await take([op])
  expect(paths()).toHaveLength(1)
  expect(paths()).not.toEqual(incoming)
  const [kept = ''] = paths()
  expect(() => town.cloud.bucket.putAs(mother.openid, kept, PNG, 'image/png')).toThrow('permission denied')
  const [link] = await linksTo(ids, record, NOW)
  expect(link?.until).toBe(NOW + 10 * MINUTE)
  const opened = async () => (await fetch(link?.url ?? '')).status
  expect(await opened()).toBe(200)
  await town.cloud.clock.set(NOW + 10 * MINUTE - 1)
  expect(await opened()).toBe(200)
  await town.cloud.clock.set(NOW + 10 * MINUTE)
  expect(await opened()).toBe(403)
})

test('收下的只有照片：在哪里、什么时候拍的，一个字也不留', async () => {
  const shot = jpegOf(segment(0xe1, exif(6, 'II')))
  expect(Buffer.from(shot).toString('latin1')).toContain('GPS')
  const ids = await take([await town.picture(mother.openid, shot)])
  const [link] = await linksTo(ids, record, NOW)
  const kept = Buffer.from(await (await fetch(link?.url ?? '')).arrayBuffer()).toString('latin1')
  expect(kept).toContain('Exif')
  expect(kept).not.toContain('GPS')
})

test('链接不给超过十分钟；别的记录要不到这张照片的链接', async () => {
  const ids = await take([await town.picture(mother.openid)])
  await expect(linksTo(ids, record, NOW, 11)).rejects.toThrow('ten minutes')
  expect(await linksTo(ids, recordKey('photos', 'paper-2'), NOW)).toEqual([])
})

test('一张照片的地址开不了另一张；路径里没有人、没有操作、没有编号，同一个人的两张也猜不出下一张', async () => {
  const mine = await take([await town.picture(mother.openid)])
  const before = new Set(paths())
  const theirs = await take([await town.picture(other.openid)], { by: other._id, record: 'photos/paper-2' })
  const [stolen = ''] = paths().filter((path) => !before.has(path))
  const [link] = await linksTo(mine, record, NOW)
  const url = new URL(link?.url ?? '')
  expect((await fetch(url)).status).toBe(200)
  url.pathname = `/bucket/${encodeURIComponent(stolen)}`
  expect((await fetch(url)).status).toBe(403)
  url.search = ''
  expect((await fetch(url)).status).toBe(403)
  for (const path of paths()) {
    expect(path).toMatch(/^kept\/[0-9a-f]{40}$/)
    for (const known of [...mine, ...theirs, mother._id, other._id]) expect(path).not.toContain(known)
  }
})

test('要另一家记录的照片：是没有，不是不许，两样分不出来', async () => {
  const theirs = await take([await town.picture(other.openid)], { by: other._id, record: 'photos/paper-2' })
  const nobodys = [asId<'Picture'>('0'.repeat(40))]
  expect(await linksTo(theirs, record, NOW)).toEqual(await linksTo(nobodys, record, NOW))
  expect(await refusal(['op-of-nobody'])).toBe(await refusal([await town.picture(other.openid)]))
})

describe('只收自己传的', () => {
  test('别人的照片，说出它的编号也没有用', async () => {
    const theirs = await town.picture(other.openid)
    expect(await refusal([theirs])).toBe('file/not-received')
    expect(await refusal(['op-of-nobody'])).toBe('file/not-received')
  })

  test('要了地方没有传、传到别处，都不算', async () => {
    const op = newOp()
    const { cloudPath } = await town.ask(mother.openid, 'people/placePicture', { op })
    expect(await refusal([op])).toBe('file/not-received')
    town.cloud.bucket.putAs(mother.openid, `${cloudPath}x`, A_PICTURE, 'image/jpeg')
    expect(await refusal([op])).toBe('file/not-received')
  })

  test('别人占不了我的地方：传不到那里，也猜不到', async () => {
    const op = newOp()
    const mine = await town.ask(mother.openid, 'people/placePicture', { op })
    const theirs = await town.ask(other.openid, 'people/placePicture', { op })
    expect(theirs.cloudPath).not.toBe(mine.cloudPath)
    town.cloud.bucket.putAs(mother.openid, mine.cloudPath, A_PICTURE, 'image/jpeg')
    const over = () => town.cloud.bucket.putAs(other.openid, mine.cloudPath, PNG, 'image/png')
    expect(over).toThrow('permission denied')
  })

  test('一张照片只属于一条记录；同一条再收一次，还是它', async () => {
    const op = await town.picture(mother.openid)
    const ids = await take([op])
    expect(await take([op])).toEqual(ids)
    expect(await refusal([op], { record: recordKey('photos', 'paper-2') })).toBe('file/not-received')
  })

  test('两次同时收，都收到，文件只有一份', async () => {
    const op = await town.picture(mother.openid)
    const both = await Promise.all([take([op]), take([op])])
    expect(both[0]).toEqual(both[1])
    expect(paths()).toHaveLength(1)
  })
})

describe('只收照片', () => {
  const sized = (bytes: number) => {
    const content = new Uint8Array(bytes)
    content.set(A_PICTURE)
    return content
  }
  test.each([
    ['JPEG', A_PICTURE, 'taken'],
    ['PNG', PNG, 'taken'],
    ['名字叫 jpg 的网页', Buffer.from('<html>'), 'file/not-a-picture'],
    ['差一个字节的 JPEG', A_PICTURE.subarray(0, 2), 'file/not-a-picture'],
    ['读不到头的 JPEG', A_PICTURE.subarray(0, 9), 'file/not-a-picture'],
    ['空的', new Uint8Array(), 'file/not-received'],
    ['正好 2 兆', sized(MOST_PICTURE_BYTES), 'taken'],
    ['多一个字节', sized(MOST_PICTURE_BYTES + 1), 'file/too-big'],
  ])('%s', async (_what, content, outcome) => {
    expect(await refusal([await town.picture(mother.openid, content)])).toBe(outcome)
  })

  test('有一张不行，别的也不算收下：换掉它，再给另一条记录也行', async () => {
    const good = await town.picture(mother.openid)
    const bad = await town.picture(mother.openid, Buffer.from('no picture'))
    expect(await refusal([good, bad])).toBe('file/not-a-picture')
    expect(await refusal([good], { record: recordKey('photos', 'paper-2') })).toBe('taken')
  })
})

describe('没有记录提到的照片', () => {
  test('传了没有用：满一天才删，早一毫秒不删', async () => {
    await town.picture(mother.openid)
    await sweepAt(NOW + UNNAMED_LASTS - 1)
    expect(paths()).toHaveLength(1)
    await sweepAt(NOW + UNNAMED_LASTS)
    expect(paths()).toEqual([])
    expect(await town.all('files')).toEqual([])
  })

  test('收下以后、写记录以前断了：一天后删掉；记录写了、只差最后一步，留着', async () => {
    const lost = await take([await town.picture(mother.openid)])
    await sweepAt(NOW + UNNAMED_LASTS)
    expect(paths()).toEqual([])
    expect(await linksTo(lost, record, NOW)).toEqual([])
    await town.cloud.clock.set(NOW)
    await write(await take([await town.picture(mother.openid)]))
    await sweepAt(NOW + UNNAMED_LASTS)
    expect(paths()).toHaveLength(1)
  })

  test('记录提到的留着；记录不再提到，下一次查看时删掉', async () => {
    const ids = await take([await town.picture(mother.openid)])
    await write(ids)
    await named(ids, NOW)
    await sweepAt(NOW + NAMED_LOOKED_AT_AFTER)
    expect(paths()).toHaveLength(1)
    await dropPictures(ids, recordKey('photos', 'paper-2'))
    expect(paths()).toHaveLength(1)
    await dropPictures(ids, record)
    expect(paths()).toEqual([])
  })

  test('删到一半断了，下一次接着删', async () => {
    await town.picture(mother.openid)
    await town.cloud.clock.set(NOW + UNNAMED_LASTS)
    town.cloud.faults.killAfterRequest({ fn: 'people', action: 'sweepFiles', k: 2 })
    await town.cloud.timers.fire('people', 'sweepFiles').catch(() => undefined)
    expect(town.cloud.faults.pending).toEqual([])
    await sweepAt(NOW + UNNAMED_LASTS + ONE_DAY)
    expect(paths()).toEqual([])
    expect(await town.all('files')).toEqual([])
  })

  test('正要删的时候收下了：不删', async () => {
    const op = await town.picture(mother.openid)
    const late = NOW + UNNAMED_LASTS
    await write(await take([op], { now: late }))
    await sweepAt(late)
    expect(paths()).toHaveLength(1)
  })
})

test(`一个人一天最多占 ${MOST_OPEN_PLACES} 个没用上的地方；用上的不算`, async () => {
  const ask = () => town.call(mother.openid, 'people/placePicture', { op: newOp() })
  await take([await town.picture(mother.openid)])
  for (let n = 0; n < MOST_OPEN_PLACES; n += 1) expect((await ask()).reply.ok).toBe(true)
  const next = { op: newOp() }
  expect(await town.refusal(mother.openid, 'people/placePicture', next)).toBe('file/too-many-places')
  expect((await town.call(other.openid, 'people/placePicture', { op: newOp() })).reply.ok).toBe(true)
  await town.cloud.clock.set(NOW + ONE_DAY)
  expect((await ask()).reply.ok).toBe(true)
})

test('同一次再要，还是同一个地方；没有绑定的人要不到', async () => {
  const op = newOp()
  const first = await town.ask(mother.openid, 'people/placePicture', { op })
  expect(await town.ask(mother.openid, 'people/placePicture', { op })).toEqual(first)
  expect(await town.refusal('openid-of-nobody', 'people/placePicture', { op })).toBe('access/unknown-caller')
  expect(await town.all('files', { by: asId(mother._id) })).toHaveLength(1)
})
