import type { Walk, WalkChild } from '@/contract/escort'
import { decideRelease } from '@/domain/custody/release'
import { mayCollect } from '@/domain/custody/gateBook'
import { soundAlikes } from '@/domain/custody/sameSound'
import { isHeld, type Custody } from '@/domain/custody/Custody'
import type { Escort } from '@/domain/escort/Escort'
import { ratioFor } from '@/domain/escort/ratio'
import { gathered, outWith } from '@/domain/escort/walk'
import { walkOf, walksWith } from '@/domain/escort/walksWith'
import { say } from '@/domain/failure'
import type { PersonId } from '@/domain/ids'
import type { Pupil } from '@/domain/people/Pupil'
import type { City } from '@/domain/people/School'
import { NO_TEACHER } from '@/domain/plan/Plan'
import { childInHand, handChild } from '../handChildren'

export interface Seen {
  me: PersonId
  now: number
  city: City
  /** Of the children in my hands. */
  pupils: Map<string, Pupil>
  adults: 1 | 2
}

function where(custody: Custody, escort: Escort, me: PersonId): WalkChild['is'] {
  switch (custody.status) {
    case 'expected':
    case 'absent':
    case 'leave':
      return custody.status
    case 'released':
      return 'gone'
    case 'held': {
      if (walksWith(custody) === null) return 'late'
      if (custody.holder === me) return 'mine'
      const walk = walkOf(custody.entries)
      if (walk === null || walk.escortId !== escort._id) return 'other'
      return walk.isOut ? 'out' : 'back'
    }
    default:
      return custody satisfies never
  }
}

function walkAlone(custody: Custody, pupil: Pupil, { now, city }: Seen): WalkChild['walkAlone'] {
  const may = decideRelease({
    now,
    custody,
    pupil,
    city,
    claim: { how: 'walk-alone' },
    codes: [],
    atStop: true,
  })
  return { may: may.ok, say: may.ok ? '' : say(may.refusal) }
}

function childView(custody: Custody, escort: Escort, own: Custody[], seen: Seen): WalkChild {
  const walk = walkOf(custody.entries)
  const pupil = seen.pupils.get(custody.pupilId)
  const isMine = custody.holder === seen.me
  return {
    ...(isMine ? childInHand(custody) : handChild(custody)),
    grade: custody.grade,
    stopId: custody.escort?.stopId ?? '',
    delayMinutes: custody.escort?.delayMinutes ?? 0,
    is: where(custody, escort, seen.me),
    isOut: isMine && walk !== null && walk.isOut,
    holderName: custody.holderName,
    isMissing: isHeld(custody) && custody.missing !== null,
    counted: walk?.counted ?? [],
    notCollectedAt: walk?.notCollectedAt ?? null,
    collectorText: custody.release?.collectorText ?? null,
    collectors:
      isMine && pupil !== undefined
        ? mayCollect(pupil).map(({ id, name, relation }) => ({ id, name, relation }))
        : [],
    alikes: soundAlikes(custody, own).map(handChild),
    walkAlone: isMine && pupil !== undefined ? walkAlone(custody, pupil, seen) : { may: false, say: '' },
  }
}

const unfitSince = ({ unfit = [], named }: Escort): string[] =>
  unfit.filter(({ at }) => named.every((one) => one.at < at)).map(({ why }) => say(why))

/** The walk as one adult sees it; `children`: all of the group, and whoever else this adult holds. */
export function walkView(escort: Escort, children: Custody[], seen: Seen): Walk {
  const { me, city, adults } = seen
  const own = children.filter((child) => child.escort?.groupId === escort.groupId)
  const inHand = escort.state === 'gathering' ? gathered(escort, children, me) : outWith(escort, children, me)
  const isLeft = (stopId: string) =>
    escort.steps.some((step) => step.kind === 'left' && step.stopId === stopId)
  const stepAt = (kind: 'departed' | 'returned') =>
    escort.steps.find((step) => step.kind === kind)?.at ?? null
  return {
    escortId: escort._id,
    name: escort.name,
    route: escort.route,
    state: escort.state,
    leaderId: escort.leaderId,
    leaderName: escort.leaderName,
    secondId: escort.secondId,
    secondName: escort.secondName,
    isVacant: escort.leaderId === NO_TEACHER,
    unfit: unfitSince(escort),
    isMine: escort.leaderId === me,
    departedAt: stepAt('departed'),
    returnedAt: stepAt('returned'),
    stops: escort.stops.map((stop) => ({ ...stop, isLeft: isLeft(stop.id) })),
    children: own.map((child) => childView(child, escort, own, seen)),
    ratio: ratioFor(
      city.escortRatio,
      (inHand.length > 0 ? inHand : own).map((child) => child.grade),
      adults,
    ),
    others: children
      .filter((child) => child.holder === me && !inHand.includes(child as (typeof inHand)[number]))
      .map(handChild),
  }
}
