/** @jest-environment jsdom */
import { programOf, writeMiniProgram } from './fixtures/writeMiniProgram'
import { bootOnSimulate } from './simulate/bootOnSimulate'

test('同一个程序在 exparser 上也启动、取数、响应手指', async () => {
  const page = `{ data: { got: '', n: 0 },
    async onLoad({ id }) { const r = await wx.cloud.callFunction({ name: 'plan', data: { id } }); this.setData({ got: r.result.say }) },
    add() { this.setData({ n: this.data.n + 1 }) } }`
  const wxml = '<view id="add" bindtap="add">{{got}} {{n}}</view>'
  const program = writeMiniProgram(programOf({ 'pages/a': { wxml, page }, 'pages/b': { wxml, page } }))
  const simulated = bootOnSimulate(program.dist, () => Promise.resolve({ say: '好' }))
  simulated.open('/pages/b?id=7')
  await simulated.sleep(50)
  expect(simulated.page.dom.textContent).toBe('好 0')
  simulated.page.component.querySelector('#add')?.dispatchEvent('tap', { bubbles: true })
  await simulated.sleep(50)
  expect(simulated.page.dom.textContent).toBe('好 1')
  expect(simulated.cloud.map((call) => call.data)).toEqual([{}, { id: '7' }])
  program.remove()
})
