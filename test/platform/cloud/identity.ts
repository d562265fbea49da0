import type { WebUser } from './SignIns'

/** Who asks: a person through the mini program, a web page, a timer, WeChat, or another function. */
export type Caller =
  | { readonly kind: 'client'; readonly openid?: string }
  | { readonly kind: 'web'; readonly user: WebUser }
  | { readonly kind: 'timer'; readonly trigger: string }
  /** WeChat itself, about somebody. */
  | { readonly kind: 'message-push'; readonly openid: string }
  | { readonly kind: 'function' }

export const LOCAL_ENV_ID = 'anfang-local'
export const LOCAL_APP_ID = 'wx0000000000000000'

const WX_KEYS = 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_API_TOKEN,WX_CONTEXT_KEYS'
const TCB_KEYS =
  'TCB_ENV,TCB_SEQID,TCB_TRACELOG,TCB_SOURCE,TCB_SOURCE_IP,TCB_UUID,TCB_CUSTOM_USER_ID,TCB_ISANONYMOUS_USER,TCB_CONTEXT_KEYS'

/** What stays the same for the whole life of an instance. */
export function instanceEnv(adminUrl: string, own: Readonly<Record<string, string>>): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: LOCAL_ENV_ID,
    TCB_ENV: LOCAL_ENV_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    ...own,
  }
}

const SOURCES: Readonly<Record<Caller['kind'], string>> = {
  client: 'wx_client',
  web: 'web_client',
  timer: 'scf',
  'message-push': 'wx_unknown',
  function: 'scf',
}

/** What the platform sets anew for each invocation, in `process.env` and in `context.environment` alike. */
export function invocationEnv(id: string, caller: Caller): Record<string, string> {
  const env: Record<string, string> = {
    TCB_ENV: LOCAL_ENV_ID,
    SCF_NAMESPACE: LOCAL_ENV_ID,
    TCB_SEQID: id,
    TCB_SOURCE: SOURCES[caller.kind],
    TCB_CONTEXT_KEYS: TCB_KEYS,
    WX_CONTEXT_KEYS: WX_KEYS,
  }
  if (caller.kind === 'timer') env['TRIGGER_SRC'] = 'timer'
  if (caller.kind === 'message-push') Object.assign(env, { WX_OPENID: caller.openid, WX_APPID: LOCAL_APP_ID })
  if (caller.kind === 'web') {
    const { uid, customUserId } = caller.user
    Object.assign(env, { TCB_SOURCE_IP: '127.0.0.1', TCB_UUID: uid })
    if (customUserId === undefined) Object.assign(env, { TCB_ISANONYMOUS_USER: 'true' })
    else Object.assign(env, { TCB_CUSTOM_USER_ID: customUserId })
  }
  if (caller.kind === 'client') {
    Object.assign(env, { WX_CLIENTIP: '127.0.0.1', TCB_SOURCE_IP: '127.0.0.1' })
    if (caller.openid !== undefined) {
      Object.assign(env, { WX_OPENID: caller.openid, WX_APPID: LOCAL_APP_ID, WX_API_TOKEN: 'local' })
    }
  }
  return env
}
