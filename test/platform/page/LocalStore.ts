import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

interface Mark {
  /** names this city, so that phones forget an older one */
  id: string
  /** the city's clock when last seen */
  now: number
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The folder that keeps the city between two starts. It counts only once the city is complete. */
export class LocalStore {
  readonly file: string
  private readonly markFile: string
  private readonly lockFile: string
  private mark: Mark | undefined

  constructor(private readonly folder: string) {
    this.file = path.join(folder, 'city.sqlite')
    this.markFile = path.join(folder, 'city.json')
    this.lockFile = path.join(folder, 'running.pid')
  }

  /** True while another process has the city open. */
  isTaken(): boolean {
    if (!fs.existsSync(this.lockFile)) return false
    const pid = Number(fs.readFileSync(this.lockFile, 'utf8'))
    return pid !== process.pid && isAlive(pid)
  }

  /** Makes ready to start; false = there is no complete city yet. */
  open(fresh: boolean): boolean {
    const isComplete = !fresh && fs.existsSync(this.markFile) && fs.existsSync(this.file)
    if (isComplete) this.mark = JSON.parse(fs.readFileSync(this.markFile, 'utf8')) as Mark
    else fs.rmSync(this.folder, { recursive: true, force: true })
    fs.mkdirSync(this.folder, { recursive: true })
    fs.writeFileSync(this.lockFile, String(process.pid))
    return isComplete
  }

  /** Another process may open it now. */
  release(): void {
    fs.rmSync(this.lockFile, { force: true })
  }

  get clock(): number | undefined {
    return this.mark?.now
  }

  get id(): string {
    return this.mark?.id ?? ''
  }

  /** Marks the city as complete, or notes how late it is there. */
  note(now: number): void {
    this.mark = { id: this.mark?.id ?? randomUUID(), now }
    fs.writeFileSync(this.markFile, JSON.stringify(this.mark))
  }
}
