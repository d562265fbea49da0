import { fuzz } from './given/fuzz/fuzz'

test('二十万个写坏的输入：都拒绝，不出错，不碰数据库', async () => {
  const { sent, wrong, isUntouched } = await fuzz(200_000, 92_2021)
  expect(wrong).toEqual([])
  expect(sent).toBe(200_000)
  expect(isUntouched).toBe(true)
}, 600_000)
