import fs from 'node:fs'
import path from 'node:path'
import { schema } from '@functions/schema'
import { cityPersonas, seedCity } from '@test/city'
import { aLoginKey, startCloud } from '@test/platform/cloud'
import { firstAfternoon } from './page/firstAfternoon'
import { LocalStore } from './page/LocalStore'
import { pageRoutes } from './page/pageRoutes'
import { NEWCOMER } from './page/Persona'
import { servePhones } from './wechat/serve/servePhones'
import { built } from '../../config/dist'

const DEFAULT_PORT = 8787
const CLOCK_NOTE_MS = 5_000
/** A new city begins this much earlier, so that its timers open the day. */
const OPENING_MS = 10 * 60_000

/** Keys of the city on your own machine; a real environment has its own. */
const KEYS = {
  PICKUP_CODE_KEY: 'pickup-key-of-this-machine-alone',
  DESK_LOGIN_KEY: aLoginKey(),
  INVITE_KEY: 'invite-key-of-this-machine-alone',
  SEALING_KEYS: 's1:c2VhbGluZy1rZXktb2YtdGhpcy1tYWNoaW5lLW9ubHk=',
  STUDENT_MARK_KEY: 'mark-key-of-this-machine-only',
}

const root = path.resolve(__dirname, '../..')

function stop(words: string): never {
  console.error(words)
  process.exit(1)
}

async function main(): Promise<void> {
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT)
  const weapp = built('weapp')
  if (!fs.existsSync(path.join(weapp, 'app.json'))) stop('还没有构建小程序：请先运行 npm run build:all。')
  const desk = fs.existsSync(built('h5/index.html')) ? built('h5') : undefined

  const store = new LocalStore(path.join(root, '.local/city'))
  if (store.isTaken()) stop('这座城市已经在另一个窗口里运行。请先在那边按 Ctrl+C 停下。')
  const isKept = store.open(process.argv.includes('--fresh'))
  const begins = firstAfternoon(Date.now())
  const cloud = await startCloud({
    functionsDir: built('cloudfunctions'),
    schema,
    file: store.file,
    clock: store.clock ?? begins - OPENING_MS,
    timers: 'running',
    env: KEYS,
  })
  cloud.messagePush.to('notice')
  if (!isKept) {
    console.log('正在建一座示范城市……')
    await seedCity(cloud)
    await cloud.clock.advanceTo(begins)
  }
  store.note(cloud.clock.now())

  const settings = { personas: [...cityPersonas(), NEWCOMER], store: store.id, hasDesk: desk !== undefined }
  const options = { weapp, desk, doorUrl: cloud.doorUrl, port, more: pageRoutes(settings) }
  const phones = await servePhones(options).catch((error: NodeJS.ErrnoException) =>
    stop(
      error.code === 'EADDRINUSE'
        ? `端口 ${port} 已经有人在用。换一个：PORT=${port + 1} npm start`
        : `没有启动成功：${error.message}`,
    ),
  )
  console.log(`安放已经在本机运行：${phones.base}\n按 Ctrl+C 停下；npm start -- --fresh 重新开始。`)

  const noting = setInterval(() => store.note(cloud.clock.now()), CLOCK_NOTE_MS)
  let isLeaving = false
  const leave = async () => {
    if (isLeaving) return
    isLeaving = true
    clearInterval(noting)
    store.note(cloud.clock.now())
    await phones.close()
    await cloud.close()
    store.release()
    process.exit(0)
  }
  process.on('SIGINT', () => void leave())
  process.on('SIGTERM', () => void leave())
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
