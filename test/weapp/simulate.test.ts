/** @jest-environment jsdom */
import { bootOnSimulate } from '@test/platform/wechat/simulate/bootOnSimulate'
import { built } from '../../config/dist'

const WEAPP = built('weapp')
/** A busy machine draws later. */
const PATIENCE = 20_000

test('同一份成品在 exparser 上也启动：没有绑定的人看到该怎么办', async () => {
  const simulated = bootOnSimulate(WEAPP, async () => ({
    ok: false,
    refusal: { code: 'access/unknown-caller' },
    say: '还没有绑定身份。请用班主任发的邀请码绑定孩子，或联系学校办公室。',
    now: 1789545600000,
  }))
  const shown = () => simulated.page.dom.textContent ?? ''
  for (let waited = 0; waited < PATIENCE && !shown().includes('邀请码'); waited += 100)
    await simulated.sleep(100)
  expect(shown()).toContain('邀请码')
  expect(simulated.cloud.map((call) => call.name)).toEqual(['people'])
})
