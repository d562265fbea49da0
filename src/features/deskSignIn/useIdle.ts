import { useEffect } from 'react'

const LOOK_EVERY_MS = 10_000
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Tells once when no hand was on the page for `ms`; calls that a page makes by itself are no hand. */
export function useIdle(ms: number, isNeeded: boolean, tell: () => void): void {
  useEffect(() => {
    if (!isNeeded) return undefined
    let touchedAt = Date.now()
    const touch = () => {
      touchedAt = Date.now()
    }
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { passive: true })
    const timer = setInterval(() => {
      if (Date.now() - touchedAt < ms) return
      clearInterval(timer)
      tell()
    }, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const kind of TOUCHES) window.removeEventListener(kind, touch)
    }
  }, [ms, isNeeded, tell])
}
