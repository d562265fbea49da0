/** @jest-environment jsdom */
import { boot, type BootOptions } from './boot'
import { programOf, writeMiniProgram, type WrittenProgram } from './fixtures/writeMiniProgram'
import type { Phone } from './Phone'

const written: WrittenProgram[] = []
const phones: Phone[] = []

function start(pages: Parameters<typeof programOf>[0], app: object = {}, options: BootOptions = {}): Phone {
  const program = writeMiniProgram(programOf(pages, app))
  written.push(program)
  const phone = boot(program.dist, options)
  phones.push(phone)
  return phone
}

afterEach(() => {
  for (const phone of phones.splice(0)) phone.kill()
  for (const program of written.splice(0)) program.remove()
})

const blank = { wxml: '<view>空</view>', page: '{}' }

describe('逻辑层', () => {
  test('没有浏览器的全局，也不能由字符串生成代码', async () => {
    const names =
      'window document fetch localStorage crypto process require.main TextEncoder AbortController'.split(' ')
    const probes = names.map((name) => `typeof ${name}`).join(',')
    const page = `{ data: { seen: '', made: '' }, onLoad() {
      let made = 'made'; try { Function('return 1')() } catch (e) { made = e.name }
      this.setData({ seen: [${probes}].join(','), made }) } }`
    const phone = start({
      'pages/a': { wxml: '<view id="seen">{{seen}}</view><view id="made">{{made}}</view>', page },
    })
    await phone.settle()
    expect(phone.$('#seen')?.textContent).toBe(names.map(() => 'undefined').join(','))
    expect(phone.$('#made')?.textContent).toBe('EvalError')
  })

  test('wx 上没有的名字记入 missing，有的不记', async () => {
    const phone = start({
      'pages/a': { ...blank, page: '{ onLoad() { wx.noSuchThing; wx.showToast({ title: "好" }) } }' },
    })
    await phone.settle()
    expect([...phone.log.missing]).toEqual(['noSuchThing'])
    expect(phone.log.ui).toEqual([{ kind: 'toast', title: '好' }])
  })

  test('抛出的错记入 errors 并通知 wx.onError，别的照常', async () => {
    const page = `{ data: { n: 0 }, onLoad() { wx.onError(() => this.setData({ n: this.data.n + 1 })) },
      boom() { throw new Error('坏了') } }`
    const phone = start({
      'pages/a': { wxml: '<view id="b" bindtap="boom">按</view><text id="n">{{n}}</text>', page },
    })
    await phone.tap('#b')
    expect(phone.log.errors.map((error) => error.message)).toEqual(['坏了'])
    expect(phone.$('#n')?.textContent).toBe('1')
  })
})

describe('页面', () => {
  test('setData 以 JSON 过界，逐次记下字节数', async () => {
    const page = `{ data: { list: [] }, add() { this.setData({ list: ['一', '二'] }) } }`
    const phone = start({ 'pages/a': { wxml: '<view id="b" bindtap="add">{{list.length}}</view>', page } })
    await phone.tap('#b')
    expect(phone.text).toBe('2')
    const bytes = JSON.stringify({ list: ['一', '二'] }).length
    expect(phone.log.setData).toEqual([{ route: 'pages/a', keys: ['list'], bytes }])
  })

  test('页面栈最多十层，第十一层被拒绝', async () => {
    const page = `{ data: { said: '' }, go() { wx.navigateTo({ url: '/pages/b', fail: (e) => this.setData({ said: e.errMsg }) }) } }`
    const more = { wxml: '<view id="go" bindtap="go">去</view><text id="said">{{said}}</text>', page }
    const phone = start({ 'pages/a': more, 'pages/b': more })
    for (let depth = 1; depth <= 9; depth += 1) await phone.tap('#go')
    expect(phone.host.stack.pages).toHaveLength(10)
    await phone.tap('#go')
    expect(phone.host.stack.pages).toHaveLength(10)
    expect(phone.$('#said')?.textContent).toContain('webview count limit exceed')
  })

  test('返回时下面的页面先 onShow，离开的页面 onUnload', async () => {
    const note = (name: string) =>
      `onShow() { getApp().seen.push('${name} show') }, onUnload() { getApp().seen.push('${name} unload') }`
    const files = programOf({
      'pages/a': { ...blank, page: `{ ${note('a')} }` },
      'pages/b': { ...blank, page: `{ ${note('b')} }` },
    })
    const program = writeMiniProgram({ ...files, 'app.js': 'App({ seen: [] })' })
    written.push(program)
    const phone = boot(program.dist)
    phones.push(phone)
    phone.host.stack.navigateTo('/pages/b?id=1')
    await phone.settle()
    expect(phone.page.query).toEqual({ id: '1' })
    await phone.back()
    expect(phone.host.program.app?.['seen']).toEqual(['a show', 'b show', 'b unload', 'a show'])
  })

  test('分包的页面能打开，主包不能引用分包的模块', async () => {
    const files = programOf(
      { 'pages/a': { ...blank, page: '{ onLoad() { require("../far/part") } }' } },
      {
        subPackages: [{ root: 'far', pages: ['pages/b'] }],
      },
    )
    const far = {
      'far/pages/b.js': 'Page({ data: { n: require("../part").n } })',
      'far/pages/b.wxml': '<view>{{n}}</view>',
      'far/part.js': 'exports.n = 7',
    }
    const program = writeMiniProgram({ ...files, ...far, 'far/pages/b.json': {} })
    written.push(program)
    const phone = boot(program.dist)
    phones.push(phone)
    expect(phone.log.errors[0]?.message).toContain('require() across packages')
    phone.host.stack.navigateTo('/far/pages/b')
    await phone.settle()
    expect(phone.text).toBe('7')
  })
})

describe('手指', () => {
  const page = `{ data: { did: [] }, note(e) { this.setData({ did: [...this.data.did, e.type + ':' + e.currentTarget.dataset.who] }) } }`

  test('长按触发 longpress，并吞掉随后的 tap', async () => {
    const wxml =
      '<view id="row" data-who="小满" bindtap="note" bindlongpress="note">行</view><text id="did">{{did}}</text>'
    const phone = start({ 'pages/a': { wxml, page } })
    await phone.longpress('#row')
    expect(phone.$('#did')?.textContent).toBe('longpress:小满')
    await phone.tap('#row')
    expect(phone.$('#did')?.textContent).toBe('longpress:小满,tap:小满')
  })

  test('没有人听长按时，按久了仍是 tap', async () => {
    const wxml = '<view id="row" data-who="小满" bindtap="note">行</view><text id="did">{{did}}</text>'
    const phone = start({ 'pages/a': { wxml, page } })
    await phone.longpress('#row')
    expect(phone.$('#did')?.textContent).toBe('tap:小满')
  })

  test('catchtap 不再往外传', async () => {
    const wxml =
      '<view data-who="外" bindtap="note"><view id="in" data-who="内" catchtap="note">内</view></view><text id="did">{{did}}</text>'
    const phone = start({ 'pages/a': { wxml, page } })
    await phone.tap('#in')
    expect(phone.$('#did')?.textContent).toBe('tap:内')
  })
})

describe('云与网络', () => {
  const page = `{ data: { got: '' , net: '' },
    onLoad() { wx.onNetworkStatusChange((s) => this.setData({ net: String(s.isConnected) })) },
    async ask() { try { const r = await wx.cloud.callFunction({ name: 'plan', data: { a: 1 } }); this.setData({ got: r.result.say }) }
      catch (e) { this.setData({ got: e.errMsg }) } } }`
  const wxml =
    '<view id="ask" bindtap="ask">问</view><text id="got">{{got}}</text><text id="net">{{net}}</text>'

  test('断网时调用失败且不到云上，恢复后照常，两次都通知程序', async () => {
    const asked: unknown[] = []
    const cloud = (name: string, data: unknown) => {
      asked.push([name, data])
      return Promise.resolve({ say: '好' })
    }
    const phone = start({ 'pages/a': { wxml, page } }, {}, { cloud })
    await phone.setOnline(false)
    await phone.tap('#ask')
    expect(phone.$('#got')?.textContent).toMatch(/^cloud\.callFunction:fail request:fail/)
    expect(phone.$('#net')?.textContent).toBe('false')
    expect(asked).toEqual([])
    await phone.setOnline(true)
    await phone.tap('#ask')
    expect(phone.$('#got')?.textContent).toBe('好')
    expect(phone.$('#net')?.textContent).toBe('true')
    expect(asked).toEqual([['plan', { a: 1 }]])
    expect(phone.log.cloud.map((call) => call.outcome)).toEqual(['fail', 'ok'])
  })

  test('回复在路上时断网，程序只看到失败', async () => {
    let answer: (value: unknown) => void = () => undefined
    const cloud = () => new Promise((resolve) => (answer = resolve))
    const phone = start({ 'pages/a': { wxml, page } }, {}, { cloud })
    void phone.tap('#ask')
    await phone.until(() => phone.host.calling === 1)
    phone.host.setOnline(false)
    answer({ say: '好' })
    await phone.settle()
    expect(phone.$('#got')?.textContent).toMatch(/fail/)
  })

  test('上传选好的照片：得到编号；没选过的路径、断网，都失败', async () => {
    const put: unknown[] = []
    const upload = (path: string, content: Uint8Array) => {
      put.push([path, content.length])
      return Promise.resolve(`cloud://${path}`)
    }
    const picks = [{ path: 'wxfile://a.jpg', name: 'a.jpg', size: 3, content: new Uint8Array(3) }]
    const page = `{ data: { got: '' },
      async send(filePath) { try { this.setData({ got: (await wx.cloud.uploadFile({ cloudPath: 'in/a', filePath })).fileID }) }
        catch (e) { this.setData({ got: e.errMsg }) } },
      async pick() { const r = await wx.chooseMedia({}); await this.send(r.tempFiles[0].tempFilePath) },
      async guess() { await this.send('wxfile://other.jpg') } }`
    const wxml =
      '<view id="pick" bindtap="pick">选</view><view id="guess" bindtap="guess">猜</view><text id="got">{{got}}</text>'
    const phone = start({ 'pages/a': { wxml, page } }, {}, { upload, picks })
    await phone.tap('#pick')
    expect(phone.$('#got')?.textContent).toBe('cloud://in/a')
    await phone.tap('#guess')
    expect(phone.$('#got')?.textContent).toMatch(/^cloud\.uploadFile:fail no such file/)
    await phone.setOnline(false)
    await phone.tap('#pick')
    expect(phone.$('#got')?.textContent).toMatch(/^cloud\.uploadFile:fail request:fail/)
    expect(put).toEqual([['in/a', 3]])
  })
})

test('进程被杀：存储还在，定时器不再走，迟来的写入不算', async () => {
  const storage: Record<string, string> = {}
  const page = `{ data: { kept: '' }, onLoad() { this.setData({ kept: wx.getStorageSync('who') })
    wx.setStorageSync('who', { name: '小满' }); setInterval(() => wx.setStorageSync('late', 1), 5) } ,
    onUnload() { wx.setStorageSync('unloaded', 1) } }`
  const pages = { 'pages/a': { wxml: '<text>{{kept.name}}</text>', page } }
  const first = start(pages, {}, { storage })
  await first.until(() => storage['late'] === '1')
  first.kill()
  delete storage['late']
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(storage).toEqual({ who: '{"name":"小满"}' })
  const second = start(pages, {}, { storage })
  await second.settle()
  expect(second.text).toBe('小满')
})

describe('主题', () => {
  const page = `{ data: { theme: '' }, onLoad() { this.setData({ theme: String(wx.getAppBaseInfo().theme) })
    wx.onThemeChange(({ theme }) => this.setData({ theme })) } }`
  const pages = { 'pages/a': { wxml: '<text>{{theme}}</text>', page } }

  test('没有声明 darkmode 的程序看不到主题', async () => {
    const phone = start(pages, {}, { theme: 'dark' })
    await phone.setTheme('light')
    expect(phone.text).toBe('undefined')
  })

  test('声明了的程序看到主题和它的变化，导航栏取 theme.json 的颜色', async () => {
    const files = programOf(pages, {
      darkmode: true,
      themeLocation: 'theme.json',
      window: { navigationBarBackgroundColor: '@ground', navigationBarTextStyle: '@ink' },
    })
    const theme = { light: { ground: '#f6f2e9', ink: 'black' }, dark: { ground: '#131714', ink: 'white' } }
    const program = writeMiniProgram({ ...files, 'theme.json': theme })
    written.push(program)
    const phone = boot(program.dist)
    phones.push(phone)
    await phone.settle()
    expect(phone.text).toBe('light')
    expect(phone.surface.bar).toMatchObject({ background: '#f6f2e9', ink: 'black' })
    await phone.setTheme('dark')
    expect(phone.text).toBe('dark')
    expect(phone.surface.bar).toMatchObject({ background: '#131714', ink: 'white' })
  })
})
