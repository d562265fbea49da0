import { firstAfternoon } from './firstAfternoon'

const at = (time: string) => Date.parse(`${time}+08:00`)

test.each([
  ['上课日无论几点，都是当天下午', '2026-09-16T23:59:59.999', '2026-09-16T15:30:00'],
  ['周六从下周一开始', '2026-09-19T00:00:00', '2026-09-21T15:30:00'],
  ['国庆假期从假后第一个上课日开始', '2026-10-01T09:00:00', '2026-10-08T15:30:00'],
  ['暑假从秋季学期第一天开始', '2026-08-05T09:00:00', '2026-09-01T15:30:00'],
])('%s', (_, now, begins) => {
  expect(firstAfternoon(at(now))).toBe(at(begins))
})
