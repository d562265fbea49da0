/** CloudBase's own web client, cut to what we use: app, sign-in, functions, files. The one file that knows it. */
import cloudbase from '@cloudbase/js-sdk/app'
import { registerAuth } from '@cloudbase/js-sdk/auth'
import { registerFunctions } from '@cloudbase/js-sdk/functions'
import { registerStorage } from '@cloudbase/js-sdk/storage'
import { forgetSecret } from './webSession'

/** The name of the local cloud's environment: the ticket and the SDK's own storage carry it. */
const ENV = CLOUD_ENV === 'local' ? 'anfang-local' : CLOUD_ENV
/** What the gateway says of a token it does not know any more. */
const TOKEN_GONE = ['INVALID_ACCESS_TOKEN', 'ACCESS_TOKEN_EXPIRED', 'unauthenticated']

/** Tokens go with the tab, as the secret does. */
const storage = {
  getItem: (key: string) => Promise.resolve(window.sessionStorage.getItem(key)),
  setItem: (key: string, value: string) => Promise.resolve(window.sessionStorage.setItem(key, value)),
  removeItem: (key: string) => Promise.resolve(window.sessionStorage.removeItem(key)),
  getItemSync: (key: string) => window.sessionStorage.getItem(key),
  setItemSync: (key: string, value: string) => window.sessionStorage.setItem(key, value),
  removeItemSync: (key: string) => window.sessionStorage.removeItem(key),
}

/** Of its sign-in we use three things; its own types do not say what they give back. */
interface WebAuth {
  getLoginState(): Promise<object | null>
  signInAnonymously(asked: object): Promise<{ error: { message: string } | null }>
  signInWithCustomTicket(ticket: () => Promise<string>): Promise<{ error: { message: string } | null }>
}

/** A browser's file, where its own types know paths alone. */
interface WebFiles {
  uploadFile(file: { cloudPath: string; filePath: File }): Promise<{ fileID: string }>
}

// In a browser the parts have registered themselves, and are loud when it is done twice; elsewhere they have not.
if (!('auth' in cloudbase))
  for (const add of [registerAuth, registerFunctions, registerStorage]) add(cloudbase)
const app = cloudbase.init({ env: ENV, endPointMode: 'GATEWAY' })
// The gateway of this machine in place of Tencent's: the same SDK, the same bytes.
if (CLOUD_ENV === 'local')
  app.registerEndPointWithKey({ key: 'GATEWAY', url: `//${window.location.host}/v1`, protocol: 'http' })
const asked = { persistence: 'local' as const, storage }
const auth: WebAuth = app.auth(asked)
const files: WebFiles = app as unknown as WebFiles

async function signInAsNobody(): Promise<void> {
  const { error } = await auth.signInAnonymously({})
  if (error !== null) throw new Error(error.message)
}

/**
 * `init` makes a sign-in of its own over localStorage, and whoever asks in the same turn is given its answer: nobody
 * (js-sdk 3.7.0, oauth/single-promise.ts). A turn later it has its answer, and we have ours.
 */
const alone = new Promise<void>((resolve) => setTimeout(resolve, 0))

let isKnown: Promise<void> | null = null
/** The gateway wants a token of everybody, also of whoever is nobody. */
async function known(): Promise<void> {
  isKnown ??= alone
    .then(() => auth.getLoginState())
    .then(async (state) => (state === null ? signInAsNobody() : undefined))
  try {
    await isKnown
  } catch (error) {
    isKnown = null
    throw error
  }
}

const isTokenGone = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  [...('code' in error ? [error.code] : []), ...('error' in error ? [error.error] : [])].some((code) =>
    TOKEN_GONE.includes(String(code)),
  )

/** One call of a function; a token that is not taken any more makes the page nobody, and the call is sent once more. */
export async function callOnWeb(name: string, data: object): Promise<unknown> {
  await known()
  try {
    return (await app.callFunction({ name, data })).result
  } catch (error) {
    if (!isTokenGone(error)) throw error
    forgetSecret()
    isKnown = signInAsNobody()
    await known()
    return (await app.callFunction({ name, data })).result
  }
}

/** 自定义登录: from here on the platform names this computer in every call. */
export async function signInWithTicket(ticket: string): Promise<void> {
  const { error } = await auth.signInWithCustomTicket(() => Promise.resolve(ticket))
  if (error !== null) throw new Error(error.message)
}

/** Puts a file where the cloud gave it a place. Throws when it did not arrive. */
export async function uploadOnWeb(cloudPath: string, blob: Blob): Promise<void> {
  await known()
  await files.uploadFile({ cloudPath, filePath: new File([blob], 'picture', { type: blob.type }) })
}
