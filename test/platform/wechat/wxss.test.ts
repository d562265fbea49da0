import { cssOf } from './pack/wxss'

const css = (source: string, others: Record<string, string> = {}) =>
  cssOf('a.wxss', (file) => ({ 'a.wxss': source, ...others })[file]).replace(/\s+/g, ' ')

test('页面与组件的标签换成画出来的名字，类名不动', () => {
  expect(css('page, view .row > text:nth-child(2n) { color: red }')).toContain(
    'body, wx-view .row > wx-text:nth-child(2n)',
  )
})

test('rpx 随屏宽，负数与小数也算', () => {
  expect(css('.a { margin: -0.5rpx 750rpx; --s: 8rpx }')).toBe(
    '.a { margin: calc(-0.5 * var(--rpx)) calc(750 * var(--rpx)); --s: calc(8 * var(--rpx)) }',
  )
})

test('安全区成为变量', () => {
  expect(css('.a { padding-bottom: calc(8px + env(safe-area-inset-bottom)) }')).toContain(
    'calc(8px + var(--safe-bottom, 0px))',
  )
})

test('引入的样式并进来，循环引入只算一次', () => {
  const all = css('@import "./b.wxss"; .a { color: red }', {
    'b.wxss': '@import "a.wxss"; .b { color: blue }',
  })
  expect(all.match(/\.b/g)).toHaveLength(1)
  expect(all.match(/\.a/g)).toHaveLength(1)
})

test('关键帧的名字不当作标签', () => {
  expect(css('@keyframes in { from { opacity: 0 } to { opacity: 1 } }')).toContain('from { opacity: 0 }')
})

test('引入的样式只换一次', () => {
  const all = css('@import "./b.wxss";', { 'b.wxss': 'view + text { width: 2rpx }' })
  expect(all).toBe('wx-view + wx-text { width: calc(2 * var(--rpx)) }')
})
