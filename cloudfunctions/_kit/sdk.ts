/** The one place that touches CloudBase's SDK. */
import cloudbase from '@cloudbase/node-sdk'
import type { DeskId } from '@/domain/desk/Desk'
import { asId, ID_PATTERN } from '@/domain/ids'

type CloudBase = ReturnType<typeof cloudbase.init>

let app: CloudBase | null = null
export const cloud = (): CloudBase =>
  (app ??= cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string, keepalive: true }))

export const database = () => cloud().database()

/** What the platform passes to a function besides the event. */
export interface PlatformContext {
  request_id: string
  environment?: string
}

export interface Identity {
  openid: string | null
  /** 自定义登录: the computer a ticket of ours was made for. Never with an openid. */
  deskId: DeskId | null
  /** Where the client calls from; empty when the platform does not say. */
  address: string
  /** True only when the platform's own timer called: a client cannot set it. */
  byTimer: boolean
  /** A mini program or WeChat's developer tools called, whatever the event says it is. */
  byClient: boolean
  requestId: string
}

const CLIENTS = ['wx_client', 'wx_devtools']

/** Identity comes from the invocation's own context, on every call; never from the input. */
export function identityOf(context: PlatformContext): Identity {
  const told = cloudbase.getCloudbaseContext(context as Parameters<typeof cloudbase.getCloudbaseContext>[0])
  const openid = told.WX_OPENID ?? ''
  const desk = openid === '' ? (told.TCB_CUSTOM_USER_ID ?? '') : ''
  return {
    openid: openid === '' ? null : openid,
    deskId: ID_PATTERN.test(desk) ? asId<'Desk'>(desk) : null,
    address: told.TCB_SOURCE_IP ?? '',
    byTimer: told.TRIGGER_SRC === 'timer' && openid === '',
    byClient: CLIENTS.includes((told.TCB_SOURCE ?? '').split(',')[0] ?? ''),
    requestId: context.request_id,
  }
}

export interface PushAnswer {
  errcode: number
  errmsg: string
}

/** One of WeChat's own interfaces, in the JSON form of node-sdk. Throws when the platform does not answer in time. */
async function askWeChat(
  apiName: string,
  requestData: object,
  timeout: number,
): Promise<PushAnswer & { told: object }> {
  const reply = await cloud().callWxOpenApi({ apiName, cgiName: 'commrpcv2', requestData }, { timeout })
  const answer: unknown = typeof reply.result === 'string' ? JSON.parse(reply.result) : reply.result
  if (answer === null || typeof answer !== 'object' || !('errcode' in answer))
    throw new Error('no errcode in the answer')
  const errmsg = 'errmsg' in answer ? String(answer.errmsg) : ''
  return { errcode: Number(answer.errcode), errmsg, told: answer }
}

/** Longer than WeChat ever takes, short enough that eight at a time do not eat up a function's minute. */
const PATIENCE = 5_000

export const sendPush = (request: {
  touser: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}): Promise<PushAnswer> =>
  askWeChat(
    'subscribeMessage.send',
    {
      touser: request.touser,
      template_id: request.templateId,
      page: request.page,
      data: request.data,
      miniprogram_state: process.env.MINIPROGRAM_STATE ?? 'formal',
    },
    PATIENCE,
  )

/** `cloudbase.sendSms`, as a notification: numbers of the mainland, a template that was approved, its values in order. */
export const sendSmsByCloud = (request: {
  phones: string[]
  templateId: string
  values: string[]
}): Promise<PushAnswer> =>
  askWeChat(
    'cloudbase.sendSms',
    {
      env: process.env.TCB_ENV ?? process.env.SCF_NAMESPACE ?? '',
      phone_number_list: request.phones.map((phone) => `+86${phone}`),
      sms_type: 'Notification',
      template_id: request.templateId,
      template_param_list: request.values,
    },
    PATIENCE,
  )

/** Shorter than `PATIENCE`: a person waits for it, and most acts go on without. */
const CHECK_PATIENCE = 3_000

/** `security.msgSecCheck`, version 2: `suggest` is WeChat's word, empty when it gave none. */
export async function askContentCheck(request: {
  content: string
  openid: string
  scene: number
}): Promise<{ errcode: number; suggest: string }> {
  const { errcode, told } = await askWeChat(
    'security.msgSecCheck',
    { version: 2, ...request },
    CHECK_PATIENCE,
  )
  const result: unknown = 'result' in told ? told.result : null
  const isResult = typeof result === 'object' && result !== null && 'suggest' in result
  return { errcode, suggest: isResult ? String(result.suggest) : '' }
}

/** `phonenumber.getPhoneNumber`: the number without a country code, as the component's code stands for it. */
export async function askPhoneNumber(code: string): Promise<{ errcode: number; phone: string }> {
  const { errcode, told } = await askWeChat('phonenumber.getPhoneNumber', { code }, PATIENCE)
  const info: unknown = 'phoneInfo' in told ? told.phoneInfo : null
  const isInfo = typeof info === 'object' && info !== null && 'purePhoneNumber' in info
  return { errcode, phone: isInfo ? String(info.purePhoneNumber) : '' }
}

/** 自定义登录私钥, as the console gives it. */
export interface LoginKey {
  private_key_id: string
  private_key: string
  env_id: string
}

/** A custom login ticket; the platform takes it for ten minutes. Throws when the key is of another environment. */
export const createTicket = (
  key: LoginKey,
  customUserId: string,
  lasts: { refresh: number; expire: number },
): string =>
  cloudbase
    .init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string, credentials: key })
    .auth()
    .createTicket(customUserId, lasts)
