import type { KeptPrivacy } from '../host/Privacy'

/** Whether one person has agreed, kept by the browser as long as it keeps anything. */
export const keptPrivacy = (name: string): KeptPrivacy => ({
  get agreed() {
    return localStorage.getItem(name) === 'agreed'
  },
  set agreed(agreed: boolean) {
    if (agreed) localStorage.setItem(name, 'agreed')
    else localStorage.removeItem(name)
  },
})
