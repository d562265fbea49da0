import { planInputs, type OfficeWaiting } from '@/contract/plan'
import { termCalendar, yearsOf } from '@/domain/calendar/termCalendar'
import { deskPlan } from '@/domain/enrolment/boardPlan'
import { SHOWN_TEMPLATES } from '@/domain/notice/Notice'
import { LOOKED_BACK_DAYS, UNDELIVERED } from '@/domain/notice/undelivered'
import { currentPlan } from '@/domain/plan/currentPlan'
import type { Plan } from '@/domain/plan/Plan'
import type { PlanDraft } from '@/domain/plan/PlanDraft'
import { yes } from '@/domain/result'
import { plusDays } from '@/domain/time'
import { action } from '../_kit/handle'
import { publishedYears } from '../_kit/holidays'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

type DraftHead = Pick<PlanDraft, 'term' | 'termId' | 'state' | 'version' | 'words'>

const lastBegun = (a: DraftHead, b: DraftHead): number => (a.term.firstDay > b.term.firstDay ? -1 : 1)

function planOf(drafts: DraftHead[], plans: Plan[], current: Plan | null): OfficeWaiting['plan'] {
  const [written] = drafts.filter(({ state }) => state !== 'published').sort(lastBegun)
  if (written !== undefined) {
    const { term, termId, state, version, words } = written
    const inForce = plans.find((plan) => plan.termId === termId)
    return { termName: term.name, state, version, words, publishedVersion: inForce?.version ?? null }
  }
  if (current === null) return null
  const { term, version } = current
  return { termName: term.name, state: 'published', version, words: '', publishedVersion: version }
}

/** 今天要办: five reads, whatever the number of pupils. */
export const waiting = action({
  deed: 'plan/waiting',
  input: planInputs.waiting,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }) {
    const [drafts, plans, draws, coverages, undelivered] = await Promise.all([
      store.find('plan_drafts', { schoolId }, { fields: ['term', 'termId', 'state', 'version', 'words'] }),
      store.find(
        'plans',
        { schoolId, status: 'published' },
        { fields: ['term', 'termId', 'status', 'version', 'calendar', 'windows'] },
      ),
      store.find(
        'draws',
        { schoolId, state: is.not('done') },
        { fields: ['termId', 'windowId', 'name', 'state', 'publicNumber'] },
      ),
      store.find('coverages', { schoolId }, { fields: ['termId', 'at', 'pupils', 'asked', 'placed'] }),
      store.count('messages', {
        schoolId,
        day: is.atLeast(plusDays(caller.today, -LOOKED_BACK_DAYS)),
        status: is.in(UNDELIVERED),
        template: is.in(SHOWN_TEMPLATES),
      }),
    ])
    const current = currentPlan(plans, caller.today)
    const enrolling = deskPlan(plans, now)
    const counted = coverages.find(({ termId }) => termId === enrolling?.termId)
    return yes<OfficeWaiting>({
      undelivered,
      plan: planOf(drafts, plans, current),
      undecided:
        current === null
          ? []
          : termCalendar(current, publishedYears(yearsOf(current.term)), caller.today).undecided,
      windows: (enrolling?.windows ?? []).map(({ id, name, opensAt, closesAt }) => ({
        windowId: id,
        name,
        opensAt,
        closesAt,
      })),
      draws: draws.map(({ windowId, name, state, publicNumber }) => ({
        windowId,
        name,
        state,
        fixedAt: publicNumber.fixedAt,
      })),
      coverage:
        counted === undefined
          ? null
          : { at: counted.at, pupils: counted.pupils, asked: counted.asked, placed: counted.placed },
    })
  },
})
