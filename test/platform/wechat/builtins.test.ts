/** @jest-environment jsdom */
import { boot, type BootOptions } from './boot'
import { programOf, writeMiniProgram, type WrittenProgram } from './fixtures/writeMiniProgram'
import type { Phone } from './Phone'

let program: WrittenProgram | undefined
let phone: Phone | undefined

const NOTE = 'note(e) { this.setData({ got: JSON.stringify([e.type, e.detail.value]) }) }'

function show(wxml: string, page = `{ data: { got: '' }, ${NOTE} }`, options: BootOptions = {}): Phone {
  program = writeMiniProgram(programOf({ 'pages/a': { wxml: `${wxml}<text id="got">{{got}}</text>`, page } }))
  phone = boot(program.dist, options)
  return phone
}

const got = () => JSON.parse(phone?.$('#got')?.textContent || 'null') as unknown

afterEach(() => {
  phone?.kill()
  program?.remove()
})

test('输入框：字逐次送到，提示语有字时收起，超长不设限为 -1', async () => {
  const screen = show('<input id="i" placeholder="姓名" maxlength="{{-1}}" bindinput="note" />')
  expect(screen.text).toContain('姓名')
  await screen.input('#i', '陈小满')
  expect(got()).toEqual(['input', '陈小满'])
  expect(screen.text).not.toContain('姓名')
  expect(screen.$('#i .i')?.hasAttribute('maxlength')).toBe(false)
})

test('选择器：选项按 range-key 显示，选中给下标，取消不改', async () => {
  const page = `{ data: { got: '', people: [{ name: '王老师' }, { name: '李老师' }] }, ${NOTE} }`
  const screen = show(
    '<picker id="p" range="{{people}}" range-key="name" bindchange="note" bindcancel="note">选</picker>',
    page,
  )
  await screen.pick('#p', 1)
  expect(got()).toEqual(['change', 1])
  expect(screen.log.ui.at(-1)).toMatchObject({ kind: 'picker', range: [['王老师', '李老师']] })
  await screen.pick('#p', undefined)
  expect(got()).toEqual(['cancel', null])
})

test('开关与复选：变化送到，停用的不动', async () => {
  const screen = show(
    '<switch id="s" bindchange="note" /><switch id="off" disabled bindchange="note" />' +
      '<checkbox-group bindchange="note"><label id="l"><checkbox value="甲" />甲</label><checkbox id="c" value="乙" /></checkbox-group>',
  )
  await screen.tap('#off')
  expect(got()).toBeNull()
  await screen.tap('#s')
  expect(got()).toEqual(['change', true])
  await screen.tap('#c')
  await screen.tap('#l')
  expect(got()).toEqual(['change', ['甲', '乙']])
})

test('单选组只有一个被选中', async () => {
  const screen = show(
    '<radio-group bindchange="note"><radio id="a" value="甲" checked /><radio id="b" value="乙" /></radio-group>',
  )
  await screen.tap('#b')
  expect(got()).toEqual(['change', '乙'])
  expect(screen.$$('.box.on')).toHaveLength(1)
})

test('表单提交带上每个有名字的控件', async () => {
  const screen = show(
    '<form bindsubmit="note"><input name="who" id="i" /><switch name="on" id="s" /><button id="go" form-type="submit">交</button></form>',
  )
  await screen.input('#i', '小满')
  await screen.tap('#s')
  await screen.tap('#go')
  expect(got()).toEqual(['submit', { who: '小满', on: true }])
})

test('停用的按钮不提交', async () => {
  const screen = show(
    '<form bindsubmit="note"><button id="go" form-type="submit" disabled>交</button></form>',
  )
  await screen.tap('#go')
  expect(got()).toBeNull()
})

test('无障碍属性写在页面上，布尔写成 true 与 false', async () => {
  const page = `{ data: { got: '', on: false } }`
  const screen = show(
    '<view id="v" aria-role="button" aria-label="放行" aria-checked="{{on}}">放</view>',
    page,
  )
  await screen.settle()
  const attributes = ['role', 'aria-label', 'aria-checked'].map((name) => screen.$('#v')?.getAttribute(name))
  expect(attributes).toEqual(['button', '放行', 'false'])
})

test('弹窗、操作单、扫码、订阅：各自的答复回到程序', async () => {
  const page = `{ data: { got: '' },
    say(r) { this.setData({ got: JSON.stringify(r) }) },
    modal() { wx.showModal({ title: '放行？', success: (r) => this.say(r.confirm) }) },
    sheet() { wx.showActionSheet({ itemList: ['请假', '迟到'], success: (r) => this.say(r.tapIndex), fail: () => this.say('cancel') }) },
    scan() { wx.scanCode({ onlyFromCamera: true, success: (r) => this.say(r.result), fail: (e) => this.say(e.errMsg) }) },
    subscribe() { wx.requestSubscribeMessage({ tmplIds: ['t1', 't2'], success: (r) => this.say([r.t1, r.t2]) }) } }`
  const buttons = ['modal', 'sheet', 'scan', 'subscribe'].map(
    (name) => `<view id="${name}" bindtap="${name}">{{0}}</view>`,
  )
  const codes: (string | undefined)[] = ['AF-7Q2K', undefined]
  const screen = show(buttons.join(''), page, { scan: () => codes.shift(), subscribe: { t2: 'reject' } })
  await screen.tap('#modal')
  await screen.confirm()
  expect(got()).toBe(true)
  await screen.tap('#modal')
  await screen.cancel()
  expect(got()).toBe(false)
  await screen.tap('#sheet')
  await screen.choose(1)
  expect(got()).toBe(1)
  await screen.tap('#sheet')
  await screen.choose(undefined)
  expect(got()).toBe('cancel')
  await screen.tap('#scan')
  expect(got()).toBe('AF-7Q2K')
  await screen.tap('#scan')
  expect(got()).toBe('scanCode:fail cancel')
  await screen.tap('#subscribe')
  expect(got()).toEqual(['accept', 'reject'])
})

test('画布：取到节点，画上去的字存成图片，存进相册', async () => {
  const page = `{ data: { got: '' }, ${NOTE}, onReady() {
    wx.createSelectorQuery().select('#c').fields({ node: true, size: true }).exec(([found]) => {
      const { node } = found; node.width = 100; node.height = 50
      const pen = node.getContext('2d'); pen.font = '600 20px serif'
      pen.fillText('指南', 0, 0)
      const width = pen.measureText('指南A').width
      wx.canvasToTempFilePath({ canvas: node }).then(({ tempFilePath }) =>
        wx.saveImageToPhotosAlbum({ filePath: tempFilePath }).then(() =>
          this.setData({ got: JSON.stringify([node.width, width, tempFilePath]) })))
    }) } }`
  const screen = show('<canvas id="c" type="2d" />', page)
  await screen.until(() => screen.$('#got')?.textContent !== '')
  const [width, measured, path] = got() as [number, number, string]
  expect([width, measured]).toEqual([100, 50])
  expect(Buffer.from(screen.host.picked.get(path) ?? []).toString()).toBe('指南')
  expect(screen.log.ui.at(-1)).toMatchObject({ kind: 'saveImageToPhotosAlbum', filePath: path })
})

test('画布：不是画布的东西存不成图片，没有的图片进不了相册', async () => {
  const page = `{ data: { got: '' }, ${NOTE}, onReady() {
    wx.canvasToTempFilePath({ canvas: {} }).catch((no) =>
      wx.saveImageToPhotosAlbum({ filePath: 'wxfile://none.png' }).catch((nor) =>
        this.setData({ got: JSON.stringify([no.errMsg, nor.errMsg]) }))) } }`
  const screen = show('<canvas id="c" type="2d" />', page)
  await screen.until(() => screen.$('#got')?.textContent !== '')
  expect(got()).toEqual([
    'canvasToTempFilePath:fail canvas is empty',
    'saveImageToPhotosAlbum:fail file not exists',
  ])
})
