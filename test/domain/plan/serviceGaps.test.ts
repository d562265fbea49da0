import { asId } from '@/domain/ids'
import { planGaps } from '@/domain/plan/gaps'
import { gapFacts } from '@/domain/plan/gaps/GapFacts'
import { serviceWarnings } from '@/domain/plan/gaps/serviceGaps'
import { gapPlace } from '@/domain/plan/gapPlace'
import { gapText } from '@/domain/plan/gapText'
import type { Course } from '@/domain/plan/Plan'
import type { ProviderStanding, Standing } from '@/domain/service/Standing'
import { neededPapers } from '@/domain/service/neededPapers'
import { plusDays, type Day } from '@/domain/time'
import { aGround, aWholePlan, teacherOf } from '../given/aGround'
import { aProviderStanding, aService, aStanding, PROVIDER } from '../given/aService'

const ROBOT = asId<'Course'>('robot')
const base = aGround()
const whole = aWholePlan(base)
const FROM = base.service.from

function gapsWith(
  of: { course?: Partial<Course>; person?: Partial<Standing>; provider?: Partial<ProviderStanding> | null },
  list: 'gaps' | 'warnings' = 'gaps',
) {
  const service = aService(Object.keys(base.service.facts.people).map((id) => asId<'Person'>(id)))
  const robot = aStanding(teacherOf('robot'), of.person)
  const providers = of.provider === null ? {} : { [PROVIDER]: aProviderStanding(of.provider) }
  const facts = {
    ...service.facts,
    people: { ...service.facts.people, [teacherOf('robot')]: robot },
    providers,
  }
  const ground = { ...base, service: { ...service, facts } }
  const courses = Object.values(whole.courses).map((one) =>
    one._id === ROBOT ? { ...one, kind: 'science' as const, ...of.course } : one,
  )
  const content = { ...whole, courses: Object.fromEntries(courses.map((one) => [one._id, one])) }
  const found = list === 'gaps' ? planGaps(content, ground) : serviceWarnings(gapFacts(content, ground))
  return found.map((gap) => (gap.gap === 'service' ? gap.why.code : gap.gap))
}
const provided = { providerId: PROVIDER }
const coach = (until: Day): Partial<Standing> => ({
  kind: 'coach',
  papers: neededPapers('coach').map((kind) => ({ kind, validUntil: until, at: 1 })),
  vettings: (['school', 'bureau'] as const).map((side) => ({
    ...{ side, decision: 'passed', validUntil: '2027-08-31', at: 2 },
  })),
})

test('没有培训的、证件不齐的老师，方案里就不行', () => {
  expect(gapsWith({})).toEqual([])
  expect(gapsWith({ person: { trainedOn: null } })).toEqual(['service/untrained'])
  expect(gapsWith({ person: { kind: 'coach' } })).toContain('service/paper-missing')
})

test('机构的课：许可昨天到期、学科类、价格高一分、没有协议，都不行', () => {
  expect(gapsWith({ course: provided })).toEqual([])
  expect(gapsWith({ course: provided, provider: { licenceUntil: plusDays(FROM, -1) } })).toEqual([
    'service/licence-ended',
  ])
  expect(gapsWith({ course: provided, provider: { licenceUntil: FROM } })).toEqual([])
  expect(gapsWith({ course: { ...provided, kind: 'extension' } })).toContain('service/academic')
  const filed = 8000 * 18
  expect(gapsWith({ course: { ...provided, agencyFeeFen: filed } })).toEqual([])
  expect(gapsWith({ course: { ...provided, agencyFeeFen: filed + 1 } })).toEqual(['service/price-above'])
  expect(gapsWith({ course: provided, provider: null })).toEqual(['service/provider-unknown'])
})

test('还没选老师的机构课，机构的毛病照样说', () => {
  expect(
    gapsWith({ course: { ...provided, kind: 'homework', teacherId: asId('') } }).filter((gap) =>
      gap.startsWith('service'),
    ),
  ).toContain('service/academic')
})

test('学期中到期的只提醒，不拦；开学前一天到期的拦', () => {
  const { lastDay } = base.term
  expect(gapsWith({ person: coach(FROM) })).toEqual([])
  expect(gapsWith({ person: coach(FROM) }, 'warnings')).toContain('service/paper-ended')
  expect(gapsWith({ person: coach(plusDays(FROM, -1)) })).toContain('service/paper-ended')
  expect(gapsWith({ person: coach(lastDay) }, 'warnings')).toEqual([])
  expect(gapsWith({ course: provided, provider: { licenceUntil: FROM } }, 'warnings')).toEqual([
    'service/licence-ended',
  ])
})

test('说清是哪门课、缺什么，点了就到那门课', () => {
  const gap = {
    ...({ gap: 'service', courseId: ROBOT, course: '机器人' } as const),
    why: { code: 'service/untrained', name: '周岚' } as const,
  }
  expect(gapText(gap)).toMatch(/^「机器人」：周岚.*培训/)
  expect(gapPlace(gap)).toEqual({ tab: 'courses', id: ROBOT })
  expect(gapPlace({ ...gap, courseId: null })).toEqual({ tab: 'late', id: null })
})

test('机构的课名字像学科：拿不准的提醒、照样能报，没有疑问的报不上去', () => {
  const named = (name: string) => ({ course: { ...provided, name } })
  expect(gapsWith(named('英语戏剧启蒙'))).toEqual([])
  expect(gapsWith(named('英语戏剧启蒙'), 'warnings')).toEqual(['service/maybe-academic'])
  expect(gapsWith(named('语 文'))).toEqual(['service/academic'])
  expect(gapsWith(named('语 文'), 'warnings')).toEqual([])
  expect(gapsWith({ course: { name: '趣味奥数' } })).toEqual([])
})
