import { postsInputs, type StaffPage } from '@/contract/posts'
import { holds } from '@/domain/access'
import { postEnded, postHanded } from '@/domain/audit/postAudit'
import { staffInviteId } from '@/domain/people/binding/Invite'
import {
  endPost as decide,
  handedOn,
  handOver as hand,
  hasActed,
  isMemberOf,
} from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { withAudit } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { staffPage } from './staffPage'
import { refuseOffers } from './refuseOffers'
import { heldBy } from './standsIn'

/** 免去任命: rights and, with the last post, the code that was not used yet go in one write. */
export const endPost = action({
  deed: 'people/endPost',
  input: postsInputs.endPost,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId, role }, { caller, now }): Promise<Result<StaffPage>> {
    const { person: by, name: byName, today } = caller
    const seesNames = holds(by, 'office', schoolId, today) || holds(by, 'principal', schoolId, today)
    const facts = { by, byName, role, op, now, schoolId, today }
    await refuseOffers(personId, facts, (person, held) => decide({ ...facts, person, held }))
    const ended = await store.transaction(async (t): Promise<Result<null>> => {
      const held = await heldBy(schoolId, personId, today)
      const person = await t.get('persons', personId)
      if (person === null) return no({ code: 'post/unknown-member' })
      if (hasActed(person, op)) return yes(null)
      const decided = decide({ ...facts, person, held })
      if (!decided.ok)
        return decided.refusal.code === 'post/holds-children' && !seesNames
          ? no({ ...decided.refusal, names: [] })
          : decided
      await t.update('persons', personId, {
        ...decided.value,
        ...withAudit(postEnded({ schoolId, op, now, by: caller }, person, role)),
      })
      const invite = await t.get('invites', staffInviteId(personId))
      const isOut = !isMemberOf(decided.value, { schoolId, today })
      if (isOut && invite?.schoolId === schoolId && invite.used === null)
        await t.update('invites', invite._id, { voidedAt: now })
      return yes(null)
    })
    return ended.ok ? yes(await staffPage(caller, schoolId)) : ended
  },
})

/** What whoever handed on their own post may still see of the staff. */
const NOTHING_ANY_MORE: StaffPage = {
  ...{ schoolName: '', members: [], homerooms: [], mayGive: [] },
  ...{ isPrincipal: false, hasPrincipal: true, maySetHomerooms: false },
}

/** 交接职务: both persons change together or not at all. */
export const handOver = action({
  deed: 'people/handOver',
  input: postsInputs.handOver,
  subject: ({ schoolId }) => ({ schoolId }),
  doneBefore: ({ schoolId, op }, { personId, person }) =>
    handedOn(person, { schoolId, by: personId, op }) ? yes(NOTHING_ANY_MORE) : null,
  async run({ schoolId, op, personId, role, to }, { caller, now }): Promise<Result<StaffPage>> {
    const { person: by, name: byName, today } = caller
    const facts = { by, byName, role, op, now, schoolId, today }
    const heir = await store.get('persons', to)
    if (heir === null) return no({ code: 'post/unknown-member' })
    await refuseOffers(personId, facts, (person, held) => {
      const may = hand({ ...facts, person, successor: heir, held })
      return may.ok ? yes(may.value.from) : may
    })
    const handed = await store.transaction(async (t): Promise<Result<null>> => {
      const held = await heldBy(schoolId, personId, today)
      const person = await t.get('persons', personId)
      const successor = await t.get('persons', to)
      if (person === null || successor === null) return no({ code: 'post/unknown-member' })
      if (hasActed(successor, op)) return yes(null)
      const decided = hand({ ...facts, person, successor, held })
      if (!decided.ok) return decided
      await t.update('persons', personId, { ...decided.value.from })
      await t.update('persons', to, {
        appointments: decided.value.to,
        ...withAudit(postHanded({ schoolId, op, now, by: caller }, person, successor, role)),
      })
      return yes(null)
    })
    return handed.ok ? yes(await staffPage(caller, schoolId)) : handed
  },
})
