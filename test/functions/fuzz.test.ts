import { RIGHTS } from '@/domain/access'
import { EVERY_READER } from './given/fuzz/everyReader'
import { fuzz } from './given/fuzz/fuzz'

test('每一个动作都有自己的读法', () => {
  expect(new Set(EVERY_READER.keys())).toEqual(new Set(Object.keys(RIGHTS)))
})

test('六千个写坏的输入，给随便哪个动作：都拒绝，不出错，不碰数据库', async () => {
  const { sent, wrong, isUntouched } = await fuzz(6000, 20261126)
  expect(wrong).toEqual([])
  expect(sent).toBe(6000)
  expect(isUntouched).toBe(true)
})
