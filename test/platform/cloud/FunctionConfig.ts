import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Cron } from './Cron'

const ConfigFile = z.object({
  timeout: z.number().positive().default(3),
  triggers: z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() })).default([]),
})

export interface FunctionConfig {
  readonly name: string
  readonly file: string
  readonly timeLimitMs: number
  readonly triggers: readonly { readonly name: string; readonly cron: Cron }[]
}

/** Every `<dir>/<name>/index.js`, with the `config.json` beside it. */
export function readFunctions(dir: string): FunctionConfig[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(dir, entry.name)).includes('index.js'))
    .map((entry) => readFunction(dir, entry.name))
}

function readFunction(dir: string, name: string): FunctionConfig {
  const hasConfig = readdirSync(join(dir, name)).includes('config.json')
  const raw: unknown = hasConfig ? JSON.parse(readFileSync(join(dir, name, 'config.json'), 'utf8')) : {}
  const parsed = ConfigFile.safeParse(raw)
  if (!parsed.success) throw new Error(`${name}/config.json: ${z.prettifyError(parsed.error)}`)
  return {
    name,
    file: join(dir, name, 'index.js'),
    timeLimitMs: parsed.data.timeout * 1000,
    triggers: parsed.data.triggers.map((trigger) => ({ name: trigger.name, cron: new Cron(trigger.config) })),
  }
}
