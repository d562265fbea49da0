import { startAdminServer, type AdminHandler } from './adminServer'
import type { ClockReading } from './Clock'
import { CloudError } from './CloudError'
import { readFunctions, type FunctionConfig } from './FunctionConfig'
import { instanceEnv } from './identity'
import { InstancePool } from './InstancePool'

export interface MachineWish {
  readonly functionsDir: string
  /** At most so many of each function. */
  readonly instances: number
  readonly env: Readonly<Record<string, string>>
}

/** Whom the machine serves at the moment. */
export interface Tenant {
  readonly handle: AdminHandler
  readonly onLog: (line: string) => void
  readonly clock: () => ClockReading
}

type AdminServer = Awaited<ReturnType<typeof startAdminServer>>

/** What a cloud stands on: the address the functions know, and their instances. It may serve one cloud after another. */
export class Machine {
  readonly functions: readonly FunctionConfig[]
  readonly pools: ReadonlyMap<string, InstancePool>
  tenant: Tenant | null = null

  private constructor(
    readonly admin: AdminServer,
    { functionsDir, instances, env }: MachineWish,
  ) {
    this.functions = readFunctions(functionsDir)
    const clock = () => this.tenant?.clock() ?? { offset: 0, frozenAt: null }
    this.pools = new Map(
      this.functions.map(({ name, file }) => {
        const onLog = (line: string) => this.tenant?.onLog(`[${name}] ${line}`)
        const open = { file, env: instanceEnv(admin.url, env), onLog }
        return [name, new InstancePool(instances, () => ({ ...open, clock: clock() }))]
      }),
    )
  }

  static async start(wish: MachineWish): Promise<Machine> {
    let machine: Machine | null = null
    const admin = await startAdminServer(async (request) => {
      const tenant = machine?.tenant
      if (!tenant) throw new CloudError('LOCAL_CLOSED', 'the local cloud is closed')
      return tenant.handle(request)
    })
    machine = new Machine(admin, wish)
    return machine
  }

  /** Nothing of the tenant goes on; instances that stand idle stay warm for the next one. */
  async leave(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.clear()))
    this.tenant = null
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()))
    this.tenant = null
    await this.admin.close()
  }
}
