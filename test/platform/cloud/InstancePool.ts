import { CloudError } from './CloudError'
import { Instance } from './Instance'

type InstanceOptions = ConstructorParameters<typeof Instance>[0]

interface Waiting {
  readonly take: (instance: Instance) => void
  readonly refuse: (reason: Error) => void
}

/** Up to so many instances of one function, one invocation at a time in each; the rest wait their turn. */
export class InstancePool {
  private readonly all = new Set<Instance>()
  private readonly busy = new Map<string, Instance>()
  private idle: Instance[] = []
  private waiting: Waiting[] = []
  private closed = false

  constructor(
    private readonly most: number,
    private readonly open: () => InstanceOptions,
  ) {}

  async use<T>(invocationId: string, work: (instance: Instance) => Promise<T>): Promise<T> {
    const instance = await this.take()
    this.busy.set(invocationId, instance)
    try {
      return await work(instance)
    } finally {
      this.busy.delete(invocationId)
      this.giveBack(instance)
    }
  }

  async kill(invocationId: string): Promise<void> {
    await this.busy.get(invocationId)?.kill()
  }

  /** Whatever runs or waits is over; idle instances stay. */
  async clear(): Promise<void> {
    for (const { refuse } of this.waiting) refuse(closedError())
    this.waiting = []
    await Promise.all([...this.busy.values()].map((instance) => instance.kill()))
  }

  async close(): Promise<void> {
    this.closed = true
    for (const { refuse } of this.waiting) refuse(closedError())
    this.waiting = []
    await Promise.all([...this.all].map((instance) => instance.kill()))
  }

  private take(): Promise<Instance> {
    if (this.closed) return Promise.reject(closedError())
    const instance = this.idle.pop() ?? this.spawn()
    if (instance) return Promise.resolve(instance)
    return new Promise((resolve, reject) => this.waiting.push({ take: resolve, refuse: reject }))
  }

  private spawn(): Instance | undefined {
    if (this.all.size >= this.most) return undefined
    const instance = new Instance(this.open())
    this.all.add(instance)
    void instance.gone.then(() => this.bury(instance))
    return instance
  }

  private giveBack(instance: Instance): void {
    if (instance.isGone) return
    const next = this.waiting.shift()
    if (next) next.take(instance)
    else this.idle.push(instance)
  }

  private bury(instance: Instance): void {
    this.all.delete(instance)
    this.idle = this.idle.filter((other) => other !== instance)
    if (this.closed || this.waiting.length === 0) return
    const successor = this.spawn()
    const next = successor && this.waiting.shift()
    if (next) next.take(successor)
  }
}

const closedError = () => new CloudError('LOCAL_CLOSED', 'the local cloud is closed')
