import { AComputer } from '@test/functions/given/aComputer'
import type { PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const MORNING = 335

/** 登录电脑 on the phone of whoever works at a desk. */
export function deskPhones({ stage, office }: PictureSet): Scene[] {
  const computer = new AComputer(stage)
  const open = { minute: MORNING, persona: office, url: () => '/pages/desk/open/index' }
  const scan = {
    minute: MORNING,
    persona: office,
    url: () => `/pages/desk/scan/index?desk=${computer.code}`,
  }
  return [
    { name: 'signin-open', ...open, looks: ['dark', 'large'] },
    {
      name: 'signin-scan',
      ...scan,
      looks: ['dark', 'large'],
      before: async () => void (await computer.asks()),
    },
    {
      name: 'signin-wrong',
      ...scan,
      async steps(phone) {
        const number = await computer.number()
        await phone.type('#desk-number', number === '0000' ? '0001' : '0000')
        await phone.tap('#desk-yes')
      },
    },
    {
      name: 'signin-done',
      ...scan,
      async steps(phone) {
        await phone.type('#desk-number', await computer.number())
        await phone.tap('#desk-yes')
      },
    },
    { name: 'signin-nothing', ...open, url: () => '/pages/desk/scan/index' },
    {
      name: 'signin-desks',
      ...open,
      looks: ['dark'],
      async before() {
        for (let signedIn = 0; signedIn < 2; signedIn += 1) await new AComputer(stage).signIn(office())
      },
    },
  ]
}
