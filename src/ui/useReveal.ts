import { useState } from 'react'
import Taro from '@tarojs/taro'

type Revealed = { phone: string } | { trouble: string }

interface Reveal {
  /** The whole number, once it was asked for. */
  phone: string | null
  busy: boolean
  trouble: string
  show(): Promise<void>
  /** Asks and dials with one tap; what is shown already is not asked for again. */
  dial(): Promise<boolean>
}

/** A number that is asked for when somebody needs it, and not before. */
export function useReveal(ask: () => Promise<Revealed>): Reveal {
  const [phone, setPhone] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const known = async (): Promise<string | null> => {
    if (phone !== null || busy) return phone
    setBusy(true)
    setTrouble('')
    const told = await ask()
    setBusy(false)
    if ('trouble' in told) {
      setTrouble(told.trouble)
      return null
    }
    setPhone(told.phone)
    return told.phone
  }
  return {
    ...{ phone, busy, trouble },
    async show() {
      await known()
    },
    async dial() {
      const number = await known()
      if (number === null) return false
      void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
      return true
    },
  }
}
