import path from 'node:path'
import { schema } from '@functions/schema'
import { seedCity } from '@test/city'
import { startCloud } from '@test/platform/cloud'
import { takePictures } from './browser/takePictures'
import { scenes } from './scenes'
import { servePhones } from './wechat/serve/servePhones'

const root = path.resolve(__dirname, '../..')

async function main(): Promise<void> {
  const functionsDir = path.join(root, 'dist/cloudfunctions')
  const cloud = await startCloud({ functionsDir, schema, timers: 'manual', frozen: true })
  await seedCity(cloud)
  const weapp = path.join(root, 'dist/weapp')
  const phones = await servePhones({ weapp, desk: path.join(root, 'dist/h5'), doorUrl: cloud.doorUrl })
  try {
    const folder = path.join(root, 'docs/pictures')
    for (const file of await takePictures(scenes, { cloud, base: phones.base, folder })) console.log(file)
  } finally {
    await phones.close()
    await cloud.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
