/** Who sits at this page of the web build: a computer that a phone let in, or, on the local cloud, a named person. */
const SECRET = 'desk-secret'
const PERSON = 'desk-person'
const PERSONA = 'persona'

/** In a browser the caller is named by the page's address; only the local cloud listens to that. */
export function webPersona(): string {
  if (process.env.TARO_ENV !== 'h5' || CLOUD_ENV !== 'local') return ''
  const asked = new URLSearchParams(window.location.search).get(PERSONA)
  if (asked !== null) window.sessionStorage.setItem(PERSONA, asked)
  return window.sessionStorage.getItem(PERSONA) ?? ''
}

/** The web build as it is in a real environment: nobody, until a phone says who. */
export const isDeskPage = (): boolean => process.env.TARO_ENV === 'h5' && webPersona() === ''

/** Goes with the tab: whoever closes the browser of a shared computer has left it. */
export const deskSecret = (): string =>
  process.env.TARO_ENV === 'h5' ? (window.sessionStorage.getItem(SECRET) ?? '') : ''

export const deskPerson = (): string =>
  process.env.TARO_ENV === 'h5' ? (window.sessionStorage.getItem(PERSON) ?? '') : ''

export const isSignedIn = (): boolean => deskSecret() !== ''

export function keepDesk(secret: string, personId: string): void {
  window.sessionStorage.setItem(SECRET, secret)
  window.sessionStorage.setItem(PERSON, personId)
}

/** Who it was stays known, so that the same person finds the page as it was. */
export const forgetSecret = (): void => window.sessionStorage.removeItem(SECRET)
