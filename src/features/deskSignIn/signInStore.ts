import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { deskShut, setDeskShut } from '@/cloud/deskShut'
import { signInWithTicket } from '@/cloud/transport.h5'
import { deskPerson, forgetSecret, keepDesk } from '@/cloud/webSession'
import { browserText } from '@/domain/desk/browserText'
import { secretHashOf } from '@/domain/desk/deskSecret'

/** Often while the phone is being taken out, then half as often: about sixty times in a code's life. */
const POLL_MS = 1_500
const POLL_SLOWLY_MS = 3_000
const OFTEN = 30
const SECRET_BYTES = 32
/** What is this computer's and nobody's: the size of the letters. */
const KEPT_FOR_ALL = ['appearance', 'server-ahead']

type Phase = 'asking' | 'waiting' | 'scanned' | 'refused' | 'expired' | 'entering' | 'failed'

interface SignIn {
  phase: Phase
  code: string
  number: string
  trouble: string
  personName: string
  begin(): Promise<void>
  stop(): void
}

const newSecret = (): string =>
  Array.from(window.crypto.getRandomValues(new Uint8Array(SECRET_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Nobody asks for a page that nobody sees. */
const seen = (): Promise<void> =>
  document.hidden
    ? new Promise((resolve) => document.addEventListener('visibilitychange', () => resolve(), { once: true }))
    : Promise.resolve()

function forgetEverybody(): void {
  for (const key of Taro.getStorageInfoSync().keys)
    if (!KEPT_FOR_ALL.includes(key)) Taro.removeStorageSync(key)
}

/** The same person goes on where they were; anybody else begins anew, with nothing of the one before. */
async function enter(secret: string, ticket: string, personId: string): Promise<void> {
  const isAnother = deskPerson() !== personId
  const goesOn = deskShut().wasOpen && !isAnother
  // Before the sign-in: what CloudBase's client keeps of it lies in the same store.
  if (isAnother) forgetEverybody()
  await signInWithTicket(ticket)
  keepDesk(secret, personId)
  if (goesOn) {
    setDeskShut({ why: null })
    return
  }
  window.location.reload()
}

/** Which asking is the latest: an older one that still waits is heard no more. */
let latest = 0

export const useSignIn = create<SignIn>((set) => {
  async function wait(turn: number, secret: string): Promise<void> {
    for (let asked = 0; turn === latest; asked += 1) {
      await pause(asked < OFTEN ? POLL_MS : POLL_SLOWLY_MS)
      await seen()
      if (turn !== latest) return
      const answer = await callCloud('people/waitDesk', { secret })
      if (turn !== latest) return
      if (!answer.ok) {
        if (answer.code === null) continue
        return set({ phase: 'failed', trouble: answer.say })
      }
      const told = answer.value
      if (told.status === 'ticket') {
        set({ phase: 'entering', personName: told.personName })
        return enter(secret, told.ticket, told.personId)
      }
      set({ phase: told.status, number: told.status === 'scanned' ? told.number : '' })
      if (told.status === 'refused' || told.status === 'expired') return
    }
  }
  return {
    phase: 'asking',
    ...{ code: '', number: '', trouble: '', personName: '' },
    async begin() {
      latest += 1
      const turn = latest
      const secret = newSecret()
      set({ phase: 'asking', code: '', number: '', trouble: '' })
      const browser = browserText(window.navigator.userAgent)
      const answer = await callCloud('people/askDesk', { secretHash: secretHashOf(secret), browser })
      if (turn !== latest) return
      if (!answer.ok) return set({ phase: 'failed', trouble: answer.say })
      set({ phase: 'waiting', code: answer.value.code })
      await wait(turn, secret).catch(() =>
        set({ phase: 'failed', trouble: '没有登录成功。请换一个码再试。' }),
      )
    },
    stop() {
      latest += 1
    },
  }
})

/** 退出电脑: the cloud shuts it that second; the page keeps nothing of anybody. */
export async function leaveDesk(): Promise<void> {
  await callCloud('people/leaveDesk', { isIdle: false })
  forgetSecret()
  forgetEverybody()
  window.location.hash = ''
  window.location.reload()
}

/** Nobody has touched it for half an hour: what was typed stays under the sign-in. */
export async function leaveIdle(words: string): Promise<void> {
  setDeskShut({ why: words, wasOpen: true })
  await callCloud('people/leaveDesk', { isIdle: true })
  forgetSecret()
}
