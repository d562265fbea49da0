import { asId } from '@/domain/ids'
import { agreementTasks, fileTasks, providerTasks, stageOf } from '@/domain/service/serviceTasks'
import { plusDays } from '@/domain/time'
import { aPaper, aProvider, aServiceFile } from '@test/functions/given/serving'

const TODAY = '2026-09-15'
const SCHOOL = asId<'School'>('north')
const LUO = { _id: asId<'Person'>('luo'), name: '罗铁' }
const inDays = (days: number) => plusDays(TODAY, days)

test.each([
  [31, null],
  [30, 'month'],
  [8, 'month'],
  [7, 'week'],
  [0, 'week'],
  [-1, 'ended'],
  [-60, 'ended'],
  [-61, null],
])('还有 %d 天：%s', (days, stage) => {
  expect(stageOf(inDays(days), TODAY)).toBe(stage)
})

test('换了新证，旧证不再是要办的事；作废的不算；不会到期的不算', () => {
  const file = aServiceFile(SCHOOL, LUO, 'coach', { until: inDays(200) })
  const old = aPaper('health', inDays(3), { id: 'old' })
  const whats = (papers: typeof file.papers) =>
    fileTasks({ ...file, papers }, TODAY).map(({ what, daysLeft }) => [what, daysLeft])
  const rest = file.papers.filter(({ kind }) => kind !== 'health')
  expect(whats([...rest, old])).toEqual([['健康证明', 3]])
  expect(whats([...file.papers, old])).toEqual([])
  expect(whats([...rest, old, aPaper('health', null)])).toEqual([])
  const withdrawn = { by: LUO._id, byName: '许敏', at: 1, reason: '录错了的' }
  expect(whats([...rest, { ...old, withdrawn }])).toEqual([])
})

test('审核、许可、协议到期也是要办的事，各归各的', () => {
  const file = aServiceFile(SCHOOL, LUO, 'coach', { until: inDays(30) })
  expect(
    fileTasks(file, TODAY)
      .filter(({ what }) => what.endsWith('审核'))
      .map(({ side }) => side),
  ).toEqual(['school', 'bureau'])
  const provider = aProvider('tc', [SCHOOL], { licenceUntil: inDays(7) })
  expect(providerTasks(provider, TODAY)).toMatchObject([{ what: '办学许可', stage: 'week', side: 'bureau' }])
  const agreements = provider.agreements.map((one) => ({ ...one, to: inDays(-1) }))
  expect(agreementTasks({ ...provider, agreements }, TODAY)).toMatchObject([
    { what: '合作协议', stage: 'ended', side: 'school', schoolId: SCHOOL },
  ])
})
