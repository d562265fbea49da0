/** @jest-environment jsdom */
import { bootOnSimulate } from '@test/platform/wechat/simulate/bootOnSimulate'
import { built } from '../../config/dist'

const WEAPP = built('weapp')

test('同一份成品在 exparser 上也启动：没有绑定的人看到该怎么办', async () => {
  const simulated = bootOnSimulate(WEAPP, async () => ({
    ok: false,
    refusal: { code: 'access/unknown-caller' },
    say: '还没有绑定身份。请用班主任发的邀请码绑定孩子，或联系学校办公室。',
    now: 1789545600000,
  }))
  await simulated.sleep(300)
  expect(simulated.page.dom.textContent).toContain('邀请码')
  expect(simulated.cloud.map((call) => call.name)).toEqual(['people'])
})
