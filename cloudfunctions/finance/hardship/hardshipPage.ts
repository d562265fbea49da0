import type { HardshipAskView, HardshipPage } from '@/contract/hardship'
import type { PictureLink } from '@/contract/files'
import type { Caller } from '@/domain/access'
import type { HardshipAsk, PupilHardship } from '@/domain/hardship/Hardship'
import type { Pupil } from '@/domain/people/Pupil'
import { linksTo, recordKey } from '../../_kit/files'
import { recordHiddenAccess } from '../../_kit/recordAccess'
import { askedIn, reasonIn } from '../../_kit/hardshipWords'

interface Reading {
  op: string
  caller: Caller
  now: number
  /** A guardian's own name would tell whose child it is. */
  as: 'family' | 'finance'
}

const viewOf = (ask: HardshipAsk, pupil: Pupil, links: PictureLink[]): HardshipAskView => ({
  id: ask.id,
  state: ask.state,
  on: ask.on,
  byName: ask.byName,
  at: ask.at,
  validUntil: ask.validUntil,
  asked: askedIn(ask.sealed, pupil._id, ask.id),
  pictures: links.filter(({ pictureId }) => ask.pictures.includes(pictureId)),
  said:
    'said' in ask
      ? { byName: ask.said.byName, at: ask.said.at, reason: reasonIn(ask.said.sealed, pupil._id, ask.id) }
      : null,
  grant: ask.state === 'granted' ? ask.grant : null,
})

/** One child's asks with links to the evidence, for who may see them now; the reading is recorded before it leaves. */
export async function hardshipPage(
  pupil: Pupil,
  hardship: PupilHardship | null,
  { op, caller, now, as }: Reading,
): Promise<HardshipPage> {
  const { _id, schoolId, name, gender, homeroomName } = pupil
  const asks = hardship?.asks ?? []
  const subject = { schoolId, pupilId: _id, hidesReader: as === 'family' }
  if (asks.length > 0) await recordHiddenAccess({ op, now, caller, what: 'hardship', ...subject })
  const ids = asks.flatMap(({ pictures }) => pictures)
  const links = await linksTo(ids, recordKey('hardships', _id), now)
  return {
    pupil: { pupilId: _id, name, gender, homeroomName },
    today: caller.today,
    asks: asks.map((ask) => viewOf(ask, pupil, links)).reverse(),
  }
}
