import { z } from 'zod'
import { invalidParam, unsupported } from './CloudError'

export interface Push {
  readonly at: number
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
  readonly answer: PushAnswer
}

/**
 * `timeout`: WeChat never answers; `http500`: the gateway fails; `lost`: the connection breaks and nothing was delivered;
 * `answer-lost`: it breaks after the message was.
 */
export type PushAnswer =
  { readonly errcode: number; readonly errmsg: string } | 'timeout' | 'http500' | 'lost' | 'answer-lost'
type Answers = ((push: Omit<Push, 'answer'>) => PushAnswer) | readonly PushAnswer[]

export interface Sms {
  readonly at: number
  readonly phones: readonly string[]
  readonly templateId: string
  readonly values: readonly string[]
}

/** What the check of a text can say, or that it says nothing: an error code, or as a push can fail. */
export type TextVerdict =
  'pass' | 'review' | 'risky' | { readonly errcode: number } | Exclude<PushAnswer, object | 'answer-lost'>

/** One call of the check. */
export interface TextCheck {
  readonly openid: string
  readonly scene: number
  readonly content: string
}

const Call = z.object({ apiName: z.string(), requestData: z.string().default('') })
const Message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().default(''),
  data: z.record(z.string(), z.object({ value: z.string() })),
})
const Text = z.object({
  version: z.literal(2),
  openid: z.string(),
  scene: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  content: z.string().min(1).max(2500),
})
const SmsCall = z.object({
  env: z.string().min(1),
  phone_number_list: z.array(z.string().regex(/^\+86\d{11}$/)).min(1),
  sms_type: z.literal('Notification'),
  template_id: z.string().min(1),
  template_param_list: z.array(z.string()),
})
const BAD_FORMAT = { errcode: 47001, errmsg: 'data format error' }
const LABELS = { pass: 100, review: 21000, risky: 20001 }

/** WeChat's open API as far as it is used: subscribe messages and SMS are recorded instead of sent, texts judged as told. */
export class WeChat {
  private readonly sent: Push[] = []
  private readonly texts: Sms[] = []
  private readonly looked: TextCheck[] = []
  private answers: Answers = []
  private judge: (content: string) => TextVerdict = () => 'pass'

  constructor(
    private readonly now: () => number,
    private readonly onChange: () => void,
    private readonly onDelivered: (openid: string, templateId: string) => void,
  ) {}

  /** A list is used up one by one, then `0 ok` again; a function decides every time. */
  answerWith(answers: Answers): void {
    this.answers = typeof answers === 'function' ? answers : [...answers]
  }

  /** What msgSecCheck says of a text; everything passes until told otherwise. */
  judgeWith(judge: (content: string) => TextVerdict): void {
    this.judge = judge
  }

  get pushes(): readonly Push[] {
    return this.sent
  }

  get smses(): readonly Sms[] {
    return this.texts
  }

  /** Every call of the text check, oldest first. */
  get checks(): readonly TextCheck[] {
    return this.looked
  }

  clear(): void {
    this.looked.length = 0
    this.sent.length = 0
    this.texts.length = 0
    this.onChange()
  }

  /** The answer to one `wx.api` request. */
  call(body: unknown): object | Extract<PushAnswer, string> {
    const call = Call.safeParse(body)
    if (!call.success) throw invalidParam(z.prettifyError(call.error))
    const request = parseJson(call.data.requestData)
    switch (call.data.apiName) {
      case 'subscribeMessage.send':
        return this.send(request)
      case 'cloudbase.sendSms':
        return this.text(request)
      case 'security.msgSecCheck':
        return this.check(request)
      default:
        throw unsupported(`the open API ${call.data.apiName}`)
    }
  }

  private send(request: unknown): PushAnswer {
    const message = Message.safeParse(request)
    if (!message.success) return BAD_FORMAT
    const { touser: openid, template_id: templateId, page, data } = message.data
    const push = { at: this.now(), openid, templateId, page, data }
    const answer = this.answerTo(push)
    this.sent.push({ ...push, answer })
    this.onChange()
    if (answer === 'answer-lost' || (typeof answer === 'object' && answer.errcode === 0))
      this.onDelivered(openid, templateId)
    return answer
  }

  private text(request: unknown): object {
    const sms = SmsCall.safeParse(request)
    if (!sms.success) return BAD_FORMAT
    const { phone_number_list: phones, template_id: templateId, template_param_list: values } = sms.data
    this.texts.push({ at: this.now(), phones, templateId, values })
    return { errcode: 0, errmsg: 'ok', send_status_list: [] }
  }

  private answerTo(push: Omit<Push, 'answer'>): PushAnswer {
    if (typeof this.answers === 'function') return this.answers(push)
    const [next, ...rest] = this.answers
    this.answers = rest
    return next ?? { errcode: 0, errmsg: 'ok' }
  }

  private check(request: unknown): ReturnType<WeChat['call']> {
    const text = Text.safeParse(request)
    if (!text.success) return BAD_FORMAT
    const { openid, scene, content } = text.data
    this.looked.push({ openid, scene, content })
    const suggest = this.judge(content)
    if (typeof suggest === 'object') return { errcode: suggest.errcode, errmsg: 'not looked at' }
    if (suggest !== 'pass' && suggest !== 'review' && suggest !== 'risky') return suggest
    return { errcode: 0, errmsg: 'ok', result: { suggest, label: LABELS[suggest] } }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
