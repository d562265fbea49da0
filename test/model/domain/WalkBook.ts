/** C5, told naively: who may set out with whom, what every stop needs, and that nobody is lost on the way. */
import type { Act, Deed } from './Act'
import { RATIO, WALK } from './cast'
import { once, type Child } from './Child'

type Doing<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>

/** A child's own walk: on the road or back, and the stops where she was counted. */
interface OnFoot {
  out: boolean
  counted: Set<string>
}

export class WalkBook {
  private hasLeft = false
  private readonly leftStops = new Set<string>()
  private readonly ops = new Set<string>()
  private readonly onFoot = new Map<string, OnFoot>()

  constructor(private readonly children: () => Child[]) {}

  /** In these hands, on the road and in sight. */
  out(by: string): Child[] {
    return this.children().filter(
      (child) => child.with === by && !child.missing && this.onFoot.get(child.given.id)?.out === true,
    )
  }

  /** In the leader's hands before the walk; who stays late does not walk, and nobody walks twice. */
  gathered(by: string): Child[] {
    return this.children().filter(
      ({ given, ...child }) =>
        child.with === by &&
        !child.missing &&
        child.lateUntil === null &&
        WALK.members[given.id] !== undefined &&
        !this.onFoot.has(given.id),
    )
  }

  depart({ by, heads, adults }: Doing<'depart'>, deed: Deed): string {
    if (this.ops.has(deed.op)) return 'yes'
    if (by !== WALK.leader) return 'escort/not-leader'
    if (this.hasLeft) return 'escort/left-already'
    const group = this.gathered(by)
    if (group.length === 0) return 'escort/nobody'
    if (this.children().some((child) => child.with === by && !group.includes(child)))
      return 'escort/others-in-hand'
    if (heads !== group.length) return 'escort/count-differs'
    const youngest = Math.min(...group.map((child) => child.given.grade))
    const perAdult = RATIO.find((line) => youngest <= line.upToGrade)?.pupilsPerAdult ?? 0
    if (group.length > perAdult * adults) return 'escort/too-many'
    this.ops.add(deed.op)
    this.hasLeft = true
    for (const child of group) {
      once(child, deed, 'departed')
      this.onFoot.set(child.given.id, { out: true, counted: new Set() })
    }
    return 'yes'
  }

  reach({ by, stop, heads }: Doing<'reach'>, deed: Deed): string {
    if (this.ops.has(deed.op)) return 'yes'
    if (!this.hasLeft) return 'escort/not-left'
    const group = this.out(by)
    if (group.length === 0) return 'escort/not-walking'
    if (this.leftStops.has(stop)) return 'escort/stop-left'
    if (heads !== group.length) return 'escort/count-differs'
    this.ops.add(deed.op)
    for (const child of group) {
      once(child, deed, 'counted')
      this.onFoot.get(child.given.id)?.counted.add(stop)
    }
    return 'yes'
  }

  /** Whoever nobody came for walks on in the same hands. */
  leaveStop({ by, stop }: Doing<'leave-stop'>, deed: Deed): string {
    if (this.ops.has(deed.op)) return 'yes'
    if (!this.hasLeft) return 'escort/not-left'
    const group = this.out(by)
    if (group.length === 0) return 'escort/not-walking'
    if (this.leftStops.has(stop)) return 'escort/stop-left'
    if (group.some((child) => !this.isCounted(child, stop))) return 'escort/not-counted'
    this.ops.add(deed.op)
    this.leftStops.add(stop)
    for (const child of group) if (WALK.members[child.given.id] === stop) once(child, deed, 'not-collected')
    return 'yes'
  }

  comeBack({ by }: Doing<'come-back'>, deed: Deed): string {
    if (this.ops.has(deed.op)) return 'yes'
    if (!this.hasLeft) return 'escort/not-left'
    const group = this.out(by)
    if (group.length === 0) return 'escort/not-walking'
    const isAhead = (child: Child) => !this.leftStops.has(WALK.members[child.given.id] ?? '')
    if (group.some(isAhead)) return 'escort/stop-ahead'
    this.ops.add(deed.op)
    for (const child of group) {
      once(child, deed, 'returned')
      this.arrived(child)
    }
    return 'yes'
  }

  /** The stop the group should go to or wait at next; null when it can turn back. */
  stopAhead(by: string): { stop: string; counted: boolean } | null {
    const group = this.out(by)
    const stop = group
      .map((child) => WALK.members[child.given.id] ?? '')
      .find((id) => !this.leftStops.has(id))
    if (stop === undefined) return null
    return { stop, counted: group.every((child) => this.isCounted(child, stop)) }
  }

  isOut = (child: Child): boolean => this.onFoot.get(child.given.id)?.out === true

  isCounted = (child: Child, stop: string): boolean =>
    this.onFoot.get(child.given.id)?.counted.has(stop) === true

  /** Home or back at school: the road is over for her. */
  arrived(child: Child): void {
    const walk = this.onFoot.get(child.given.id)
    if (walk !== undefined) walk.out = false
  }
}
