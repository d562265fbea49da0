import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { RollRow } from '@/contract/attendance'
import type { SchoolId } from '@/domain/ids'

const NO_GATE = '没有找到当班的门岗。请到交接里选一位同事。'
const ops = opKeeper()

export type SentToGate = { ok: true; toName: string } | { ok: false; say: string }

/** 早退: offered to the guard on duty like any handover; that she left early is read from the release. */
export async function sendToGate(schoolId: SchoolId, { pupilId, name }: RollRow): Promise<SentToGate> {
  const hands = await callCloud('custody/hands', { schoolId })
  if (!hands.ok) return { ok: false, say: hands.say }
  const gate = hands.value.colleagues.find(({ what, gone }) => what === '校门' && !gone)
  if (gate === undefined) return { ok: false, say: NO_GATE }
  const act = { schoolId, to: gate.personId, pupilIds: [pupilId] }
  const answer = await callCloud('custody/offer', { ...act, op: ops.of(act) })
  ops.heard(act, answer)
  if (!answer.ok) return { ok: false, say: answer.say }
  return answer.value.moved.includes(pupilId)
    ? { ok: true, toName: gate.name }
    : { ok: false, say: `${name}现在不能交出，可能已经交给别人。请到交接里看一眼。` }
}
