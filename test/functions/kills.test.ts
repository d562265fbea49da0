import { killRounds } from '@test/bench/killRounds'

test('数据库在报名和点名的洪流里随时被杀：答应过的一个不丢，没有一条写了一半', async () => {
  const result = await killRounds(4)
  expect(result).toMatchObject({ rounds: 4, lost: 0, halfWritten: 0 })
  expect(result.acknowledged).toBeGreaterThan(0)
})
