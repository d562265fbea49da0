/** Files through the real SDK, unpatched: upload, links, sizes, deletion; and a client's own upload. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalCloud } from '.'
import { codeOf, sdk, startLab } from './fixtures/startLab'

const MONDAY = Date.UTC(2026, 8, 7, 9, 0, 0)
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])
let cloud: LocalCloud
let app: ReturnType<typeof sdk>

beforeEach(async () => {
  cloud = await startLab({ clock: MONDAY, frozen: true })
  app = sdk(cloud.adminUrl)
})
afterEach(() => cloud.close())

const put = async (cloudPath = 'papers/s1/a.jpg', fileContent = JPEG) =>
  (await app.uploadFile({ cloudPath, fileContent })).fileID

const linkOf = async (fileID: string, maxAge = 600) => {
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]?.tempFileURL ?? ''
}

const upload = (path: string, body: Uint8Array<ArrayBuffer>, persona = '') =>
  fetch(`${cloud.doorUrl}/upload/${path}`, { method: 'POST', body, headers: { 'x-persona': persona } })

test('传上去的，原样取下来；大小和名字对得上', async () => {
  const fileID = await put()
  expect(fileID).toMatch(/^cloud:\/\/anfang-local\.[\w-]+\/papers\/s1\/a\.jpg$/)
  expect((await app.downloadFile({ fileID })).fileContent).toEqual(JPEG)
  const { fileList } = await app.getFileInfo({ fileList: [fileID] })
  expect(fileList).toMatchObject([{ code: 'SUCCESS', fileID, size: JPEG.length, fileName: 'a.jpg' }])
})

test('上传前要到的编号，就是上传后的编号', async () => {
  const { data } = await app.getUploadMetadata({ cloudPath: 'papers/s1/a.jpg' })
  expect(await put()).toBe(data.fileId)
})

test.each([
  [599_999, 200],
  [600_000, 403],
])('十分钟的链接过了 %i 毫秒得到 %i，按云上的时钟', async (later, status) => {
  const link = await linkOf(await put())
  await cloud.clock.set(MONDAY + later)
  expect((await fetch(link)).status).toBe(status)
})

test('没有签名、改了签名、改了期限、换了文件的链接打不开', async () => {
  const link = new URL(await linkOf(await put()))
  await put('papers/s1/b.jpg')
  const opened = async (change: (url: URL) => void) => {
    const url = new URL(link)
    change(url)
    return (await fetch(url)).status
  }
  expect(await opened(() => undefined)).toBe(200)
  expect(await opened((url) => (url.search = ''))).toBe(403)
  expect(await opened((url) => url.searchParams.set('sign', 'a'))).toBe(403)
  expect(await opened((url) => url.searchParams.set('t', '99999999999'))).toBe(403)
  expect(await opened((url) => (url.pathname = url.pathname.replace('a.jpg', 'b.jpg')))).toBe(403)
})

test('删掉以后，链接、下载、再删都说没有这个文件', async () => {
  const fileID = await put()
  const link = await linkOf(fileID)
  expect((await app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }])
  expect((await fetch(link)).status).toBe(404)
  expect((await app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([
    { code: 'STORAGE_FILE_NONEXIST' },
  ])
  expect(await codeOf(app.downloadFile({ fileID }))).toBe('STORAGE_FILE_NONEXIST')
  expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([
    { code: 'STORAGE_FILE_NONEXIST' },
  ])
})

test('别的环境的编号，这里没有', async () => {
  await put()
  const fileID = 'cloud://elsewhere.6c6f-elsewhere-1300000000/papers/s1/a.jpg'
  expect((await app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([
    { code: 'STORAGE_FILE_NONEXIST' },
  ])
})

test.each(['', '/a.jpg', 'a//b.jpg', 'a/', '../a.jpg', 'a/../b.jpg', 'a\u0000.jpg', 'x'.repeat(851)])(
  '路径 %j 不收',
  async (cloudPath) => {
    expect(await codeOf(app.getUploadMetadata({ cloudPath }))).toBe('INVALID_PARAM')
  },
)

test('链接最长一天，一次最多 50 个', async () => {
  const fileID = await put()
  expect(await linkOf(fileID, 86_400)).not.toBe('')
  expect(await codeOf(linkOf(fileID, 86_401))).toBe('INVALID_PARAM')
  const many = (count: number) => app.getTempFileURL({ fileList: Array<string>(count).fill(fileID) })
  expect((await many(50)).fileList).toHaveLength(50)
  expect(await codeOf(many(51))).toBe('INVALID_PARAM')
})

test('没有实现的，明说没有实现', async () => {
  await put()
  const copy = { srcPath: 'papers/s1/a.jpg', dstPath: 'papers/s2/a.jpg' }
  expect(await codeOf(app.copyFile({ fileList: [copy] }))).toBe('LOCAL_UNSUPPORTED')
  const fileList = [{ fileID: await put(), maxAge: 60, urlType: 'COS_URL' as const }]
  expect(await codeOf(app.getTempFileURL({ fileList }))).toBe('INVALID_PARAM')
})

test('不带签名的上传被拒绝，什么也没有', async () => {
  const reply = await fetch(`${cloud.doorUrl}/bucket/papers/s1/a.jpg`, { method: 'PUT', body: JPEG })
  expect(reply.status).toBe(403)
  expect(await reply.text()).toContain('SignatureDoesNotMatch')
  expect(cloud.bucket.paths()).toEqual([])
})

describe('小程序自己上传', () => {
  test('传到空的路径，能盖掉自己的，盖不掉别人的和函数放的', async () => {
    expect(await (await upload('in/a', JPEG, 'o-1')).json()).toMatchObject({
      fileID: expect.stringMatching(/\/in\/a$/),
      statusCode: 200,
    })
    expect((await upload('in/a', Buffer.from('again'), 'o-1')).status).toBe(200)
    const foreign = await upload('in/a', Buffer.from('theirs'), 'o-2')
    expect(foreign.status).toBe(403)
    expect(await foreign.json()).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY', errCode: -503002 })
    expect(Buffer.from(cloud.bucket.get('in/a')?.bytes ?? []).toString()).toBe('again')
    await put('kept/a')
    expect((await upload('kept/a', JPEG, 'o-1')).status).toBe(403)
  })

  test('函数盖过的，原来的人不能再改', async () => {
    await upload('in/a', JPEG, 'o-1')
    await put('in/a')
    expect((await upload('in/a', JPEG, 'o-1')).status).toBe(403)
  })

  test('谁也不是的人，传不了', async () => {
    expect((await upload('in/a', JPEG)).status).toBe(403)
  })
})

test('关了再开，文件还在', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'anfang-files-'))
  try {
    const file = join(dir, 'city.sqlite')
    const first = await startLab({ file })
    const { fileID } = await sdk(first.adminUrl).uploadFile({ cloudPath: 'a/b.jpg', fileContent: JPEG })
    await first.close()
    const second = await startLab({ file })
    expect((await sdk(second.adminUrl).downloadFile({ fileID })).fileContent).toEqual(JPEG)
    await second.close()
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
