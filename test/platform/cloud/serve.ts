import { z } from 'zod'
import { startAdminServer } from './adminServer'
import { unsupported } from './CloudError'
import { openDatabase } from './Database'

/** The database in a process of its own, so that it can be killed: `serve.ts '{"file":…,"schema":…,"port":0}'`. */
const Options = z.object({
  file: z.string(),
  port: z.number().int().default(0),
  transactionMs: z.number().positive().default(30_000),
  schema: z.record(
    z.string(),
    z.object({
      indexes: z.array(
        z.object({ name: z.string(), fields: z.array(z.string()), unique: z.boolean().optional() }),
      ),
    }),
  ),
})

async function serve(): Promise<void> {
  const { port, ...options } = Options.parse(JSON.parse(process.argv[2] ?? '{}'))
  const database = openDatabase({ ...options, now: Date.now })
  const server = await startAdminServer(async ({ action, body, invocationId }) => {
    if (!action.startsWith('database.')) throw unsupported(action)
    return database.run(action, body, invocationId)
  }, port)
  process.once('disconnect', () => process.exit(0))
  process.send?.({ port: server.port })
}

void serve()
