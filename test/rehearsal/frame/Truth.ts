/** What really became of every child, written down by the play itself: the record of the school is held against it. */
import type { Custody } from '@/domain/custody/Custody'
import type { PupilId } from '@/domain/ids'

export type Fate =
  | { is: 'home'; withWhom: string }
  /** Gone home by another way than the gate. */
  | { is: 'away'; words: string }
  | { is: 'leave' }
  | { is: 'absent'; where: string }

const textOf = (fate: Fate): string => {
  switch (fate.is) {
    case 'home':
      return `和${fate.withWhom}回家了`
    case 'away':
      return `自己走了（${fate.words}）`
    case 'leave':
      return '请假在家'
    case 'absent':
      return `没有来（${fate.where}）`
    default:
      return fate satisfies never
  }
}

const recordText = (custody: Custody): string => {
  switch (custody.status) {
    case 'held':
      return `还在${custody.holderName}手里`
    case 'expected':
      return '没有点到'
    case 'leave':
      return '请假'
    case 'absent':
      return '没到'
    case 'released':
      return `交给${custody.release.collectorText}`
    default:
      return custody satisfies never
  }
}

export class Truth {
  private readonly fates = new Map<PupilId, Fate>()

  tell(pupilId: PupilId, fate: Fate): void {
    this.fates.set(pupilId, fate)
  }

  of(pupilId: PupilId): Fate | undefined {
    return this.fates.get(pupilId)
  }

  /** Every child whose record says something else than what happened, by name. */
  complaints(day: Custody[]): string[] {
    return day.flatMap((custody) => {
      const fate = this.fates.get(custody.pupilId)
      const who = `${custody.homeroomName} ${custody.name}`
      if (fate === undefined) return [`${who}：没有下落，记录写着${recordText(custody)}`]
      return agrees(custody, fate) ? [] : [`${who}：其实${textOf(fate)}，记录写着${recordText(custody)}`]
    })
  }
}

function agrees(custody: Custody, fate: Fate): boolean {
  switch (fate.is) {
    case 'home':
      return custody.status === 'released' && custody.release.collectorText === fate.withWhom
    case 'away':
      return custody.status === 'released' && custody.release.proof.how === 'reconciled'
    case 'leave':
      return custody.status === 'leave'
    case 'absent':
      return custody.status === 'absent' && custody.absence?.closed !== null
    default:
      return fate satisfies never
  }
}
