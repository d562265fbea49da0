import { enrolmentInputs, type BoardDraw, type Paper, type Placement } from '@/contract/enrolment'
import { paperAudit } from '@/domain/audit/deskAudits'
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { writePaperConsent } from '../_kit/paperConsent'
import { planOfTerm } from '../_kit/plans'
import { store } from '../_kit/store'
import type { Actor } from './Actor'
import { placeBasket } from './basket'
import { saveWishes } from './draw/saveWishes'
import { joinLine } from './joinLine'
import { leaveCourse } from './leaveCourse'
import { leaveLine } from './leaveLine'
import { schoolPupil } from './schoolPupil'
import { swapCourse } from './swapCourse'
import { takeOffer } from './takeOffer'

interface Done {
  placements: Placement[]
  draw: BoardDraw | null
}

const placed = (result: Result<Placement[]>): Result<Done> =>
  result.ok ? yes({ placements: result.value, draw: null }) : result

/** The very functions a guardian's tap runs, with the office as the one who acts. */
async function perform(paper: Paper, actor: Actor, now: number): Promise<Result<Done>> {
  const { schoolId, pupilId, termId, signedName, act, op } = paper
  const signature = { version: CONSENT_VERSION, signedName }
  const own = { schoolId, pupilId, termId, actor, op, now }
  switch (act.kind) {
    case 'enrol': {
      const items = act.courseIds.map((courseId) => ({ schoolId, pupilId, termId, courseId }))
      return placed(await placeBasket({ items, signature, actor, op, now }))
    }
    case 'withdraw':
      return placed(await leaveCourse({ ...own, courseId: act.courseId }))
    case 'swap':
      return placed(await swapCourse({ ...own, courseId: act.courseId, from: act.from }))
    case 'wait':
      return placed(await joinLine({ ...own, courseId: act.courseId, signature }))
    case 'stopWaiting':
      return placed(await leaveLine({ ...own, courseId: act.courseId }))
    case 'accept':
      return placed(await takeOffer({ ...own, courseId: act.courseId }))
    case 'wishes': {
      const plan = await planOfTerm(schoolId, termId, dayOf(now))
      if (!plan.ok) return plan
      const { windowId, wishes } = act
      const saved = await saveWishes({
        ...own,
        plan: plan.value,
        windowId,
        wishes,
        together: null,
        family: [pupilId],
        signature,
      })
      return saved.ok ? yes({ placements: [], draw: saved.value }) : saved
    }
    default:
      return act satisfies never
  }
}

/** 纸质报名: what a guardian may do by tapping, done by the office from a signed paper. */
export const onPaper = action({
  deed: 'enrolment/onPaper',
  input: enrolmentInputs.onPaper,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(paper, { caller, now }): Promise<Result<Done>> {
    const { schoolId, pupilId, signedName, words } = paper
    const pupil = await schoolPupil(schoolId, pupilId)
    if (!pupil.ok) return pupil
    if (signedName === '' || words === '') return no({ code: 'enrolment/paper-incomplete' })
    if (paper.consentSigned === true) {
      const signed = { agrees: true, by: caller, signedName, words, op: paper.op, now }
      const written = await writePaperConsent(pupil.value, signed)
      if (!written.ok) return written
    }
    const actor = { on: 'paper', by: caller.personId, signerName: signedName, words } as const
    const done = await perform(paper, actor, now)
    // Under the act's own id: sent again after a death in between, it is added then.
    if (done.ok)
      await store.add('audit', [
        paperAudit(pupil.value, paper.act.kind, { op: paper.op, now, by: caller, signedName }),
      ])
    return done
  },
})
