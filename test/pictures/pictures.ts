/**
 * `npm run pictures`: every screen, photographed from the running app on the demo city.
 * Arguments: names of scenes, all when there are none; `--to=<folder>` instead of docs/pictures.
 */
import path from 'node:path'
import { Cast } from '@test/rehearsal/Cast'
import { Stage } from '@test/rehearsal/Stage'
import { servePhones } from '@test/platform/wechat/serve/servePhones'
import { scenes } from './scenes'
import { setOf } from './setOf'
import { takePictures } from './takePictures'
import { built } from '../../config/dist'

const ROOT = path.resolve(__dirname, '../..')
const DAY = '2026-09-16'
const TO = '--to='

async function main(): Promise<void> {
  const stage = await Stage.open({ day: DAY, startMinute: 330 })
  const cast = await Cast.of(stage.cloud)
  const phones = await servePhones({
    weapp: built('weapp'),
    desk: built('h5'),
    doorUrl: stage.cloud.doorUrl,
  })
  try {
    const args = process.argv.slice(2)
    const to = args.find((arg) => arg.startsWith(TO))?.slice(TO.length)
    const folder = path.resolve(ROOT, to ?? 'docs/pictures')
    const only = args.filter((arg) => !arg.startsWith(TO))
    const wanted = scenes(setOf({ stage, cast }))
    for (const file of await takePictures(wanted, { stage, base: phones.base, folder, only }))
      console.log(path.relative(ROOT, file))
  } finally {
    await phones.close()
    await stage.close()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
