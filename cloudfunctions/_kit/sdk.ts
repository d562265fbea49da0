/** The one place that touches CloudBase's SDK. */
import cloudbase from '@cloudbase/node-sdk'

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
  /** True only when the platform's own timer called: a client cannot set it. */
  byTimer: boolean
  requestId: string
}

/** Identity comes from the invocation's own context, on every call; never from the input. */
export function identityOf(context: PlatformContext): Identity {
  const told = cloudbase.getCloudbaseContext(context as Parameters<typeof cloudbase.getCloudbaseContext>[0])
  const openid = told.WX_OPENID ?? ''
  return {
    openid: openid === '' ? null : openid,
    byTimer: told.TRIGGER_SRC === 'timer' && openid === '',
    requestId: context.request_id,
  }
}

export interface PushAnswer {
  errcode: number
  errmsg: string
}

/** `subscribeMessage.send`, in the JSON form of node-sdk. Throws when the platform does not answer. */
export async function sendPush(request: {
  touser: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}): Promise<PushAnswer> {
  const reply = await cloud().callWxOpenApi({
    apiName: 'subscribeMessage.send',
    cgiName: 'commrpcv2',
    requestData: {
      touser: request.touser,
      template_id: request.templateId,
      page: request.page,
      data: request.data,
      miniprogram_state: process.env.MINIPROGRAM_STATE ?? 'formal',
    },
  })
  const answer: unknown = typeof reply.result === 'string' ? JSON.parse(reply.result) : reply.result
  if (answer === null || typeof answer !== 'object' || !('errcode' in answer))
    throw new Error('no errcode in the answer')
  return { errcode: Number(answer.errcode), errmsg: 'errmsg' in answer ? String(answer.errmsg) : '' }
}
