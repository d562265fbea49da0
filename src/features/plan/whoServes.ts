/** Who may be put on a course, and what its provider may charge: the rule of the gaps, before anything is chosen. */
import type { PlanDesk } from '@/contract/plan'
import { say } from '@/domain/failure'
import { yuanText } from '@/domain/money'
import { gapFacts } from '@/domain/plan/gaps/GapFacts'
import { lessonsOf, serviceWarnings } from '@/domain/plan/gaps/serviceGaps'
import { gapText } from '@/domain/plan/gapText'
import type { Course, PlanContent } from '@/domain/plan/Plan'
import { isAcademicCourse } from '@/domain/service/academic'
import { lacksOfProvider } from '@/domain/service/lacksOfProvider'
import { dutyLacks, lacksOfCourse, type ServedCourse } from '@/domain/service/mayServe'
import { filedFen } from '@/domain/service/priceOf'
import type { ChoiceItem } from '@/ui/ChoiceField'

const servedOf = (plan: PlanDesk, course: Course): ServedCourse => ({
  ...{ name: course.name, kind: course.kind, providerId: course.providerId ?? null },
  ...{ agencyFeeFen: course.agencyFeeFen, lessons: lessonsOf(course, plan.ground.service.lessons) },
})

/**
 * Everybody of the staff; who may not teach this course stays in the list with the reason. A training that is still to
 * come is a note: plans are written before it, and the plan cannot be filed without it anyway.
 */
export function teacherItems(plan: PlanDesk, course: Course): ChoiceItem[] {
  const { facts, from } = plan.ground.service
  const served = servedOf(plan, course)
  const ofCourse = lacksOfCourse(facts, served, from).length
  return plan.ground.staff.map(({ personId, name }) => {
    const lacks = dutyLacks(facts, { day: from, personId, name, course: served }).slice(ofCourse)
    const barring = lacks.find(
      ({ code }) => code !== 'service/untrained' && code !== 'service/unknown-person',
    )
    const isUntrained = lacks.some(({ code }) => code === 'service/untrained')
    return {
      ...{ key: personId, label: name },
      ...(barring === undefined ? {} : { why: say(barring) }),
      ...(isUntrained ? { note: '还没有本学期的培训' } : {}),
    }
  })
}

export const OWN_SCHOOL = 'school'

/** The school itself first, then the providers it has an agreement with. */
export function providerItems(plan: PlanDesk, course: Course): ChoiceItem[] {
  const { facts, from } = plan.ground.service
  return [
    { key: OWN_SCHOOL, label: '本校' },
    ...Object.values(facts.providers).map((provider) => {
      const [lack] = lacksOfProvider(provider, from)
      const why = isAcademicCourse(course)
        ? '学科类的课，机构不能承担。'
        : lack === undefined
          ? undefined
          : say(lack)
      return { key: provider.providerId, label: provider.name, ...(why === undefined ? {} : { why }) }
    }),
  ]
}

/** Beside the 代收费: what the provider has filed for the whole term; undefined where no provider teaches. */
export function filedText(plan: PlanDesk, course: Course): string | undefined {
  const { facts, from, lessons } = plan.ground.service
  const { providerId = null } = course
  const provider = providerId === null ? undefined : facts.providers[providerId]
  if (provider === undefined) return undefined
  const count = lessonsOf(course, lessons)
  const filed = filedFen(provider.prices, course, { day: from, lessons: count })
  if (filed === null) return `${provider.name}没有备案这门课的价格，不能收代收费`
  const room = filed - course.agencyFeeFen
  const most = `备案价 ${yuanText(filed)}${count === 0 ? '' : `（${count} 次课）`}`
  return room < 0 ? `${most}，高了 ${yuanText(-room)}` : `${most}，没有超`
}

/** 学期中会到期: no obstacle, and work before it is one. */
export const warnPlan = (content: PlanContent, desk: PlanDesk): string[] =>
  serviceWarnings(gapFacts(content, desk.ground)).map(gapText)
