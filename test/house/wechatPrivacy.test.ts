import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PURPOSES } from '@/features/wechatPrivacy/purposes'
import { ROOT } from './plantHouse'

/** 隐私接口, as WeChat lists them. */
const GUARDED = [
  ...['addPhoneCalendar', 'addPhoneContact', 'addPhoneRepeatCalendar', 'chooseAddress', 'chooseImage'],
  ...['chooseInvoice', 'chooseInvoiceTitle', 'chooseLicensePlate', 'chooseLocation', 'chooseMedia'],
  ...['chooseMessageFile', 'choosePoi', 'chooseVideo', 'createVKSession', 'getClipboardData'],
  ...['getFuzzyLocation', 'getLocation', 'getUserProfile', 'getWeRunData', 'openBluetoothAdapter'],
  ...['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'setClipboardData', 'startAccelerometer'],
  ...['startCompass', 'startDeviceMotionListening', 'startGyroscope', 'startLocationUpdate', 'startRecord'],
]
const GUARDED_BUTTONS = ['getPhoneNumber', 'getRealtimePhoneNumber', 'chooseAvatar', 'getUserInfo']

const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')
const used = [
  ...GUARDED.filter((name) => sources.includes(`Taro.${name}(`)),
  ...GUARDED_BUTTONS.filter((name) => sources.includes(`openType="${name}"`)).map((name) => `button.${name}`),
]

test('用到的每个隐私接口都说得出用来做什么；没用到的不声明', () => {
  expect(Object.keys(PURPOSES).sort()).toEqual([...used].sort())
})

test('上线要填的声明（docs/deploy.md）和小程序里问的是同一份', () => {
  const deploy = readFileSync(path.join(ROOT, 'docs/deploy.md'), 'utf8')
  for (const [name, { why }] of Object.entries(PURPOSES)) {
    const row = deploy.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``))
    expect(row).toContain(why)
  }
})
