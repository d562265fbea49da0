import {
  createHmac,
  createPublicKey,
  createVerify,
  randomBytes,
  randomUUID,
  type KeyObject,
} from 'node:crypto'
import { z } from 'zod'
import { CloudError } from './CloudError'
import { LOCAL_ENV_ID } from './identity'

/** 登录认证 of the platform, as the web client meets it: anonymous users, custom login tickets, and tokens for both. */
export interface WebUser {
  readonly uid: string
  /** The id a custom login ticket was made for; none: an anonymous user. */
  readonly customUserId?: string
}

export interface Credentials {
  readonly token_type: 'Bearer'
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
  readonly scope: string
  readonly sub: string
}

/** Seconds: two hours, as the platform gives them. */
const TOKEN_LASTS = 7200
const TICKET_JOIN = '/@@/'

const LoginKey = z.object({ private_key_id: z.string(), private_key: z.string() })
/** Milliseconds, all of them: the SDK writes them so. */
const Ticket = z.object({
  alg: z.literal('RS256'),
  env: z.string(),
  iat: z.number(),
  exp: z.number(),
  uid: z.string().regex(/^[a-zA-Z0-9_\-#@~=*(){}[\]:.,<>+]{4,32}$/),
  refresh: z.number(),
  expire: z.number(),
})

const refusal = (message: string) => new CloudError('SIGN_PARAM_INVALID', message)

const json = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

interface Kept {
  readonly user: WebUser
  /** Of the cloud's clock; the ticket said it. */
  readonly until: number
}

export class SignIns {
  private readonly refreshTokens = new Map<string, Kept>()
  private readonly uids = new Map<string, string>()
  private readonly secret = randomBytes(32)
  private readonly key: { readonly id: string; readonly open: KeyObject } | null

  constructor(
    private readonly now: () => number,
    /** The environment's custom login key as the functions have it; the platform keeps the open half of it. */
    loginKey: string | undefined,
  ) {
    const key = loginKey === undefined ? null : LoginKey.parse(JSON.parse(loginKey))
    this.key = key && { id: key.private_key_id, open: createPublicKey(key.private_key) }
  }

  anonymously(): Credentials {
    return this.grant({ uid: randomUUID() }, Infinity)
  }

  /** As often as one likes for ten minutes: a ticket is not used up. */
  withTicket(ticket: string): Credentials {
    const { uid, expire } = this.readTicket(ticket)
    const known = this.uids.get(uid) ?? randomUUID()
    this.uids.set(uid, known)
    return this.grant({ uid: known, customUserId: uid }, expire)
  }

  refresh(token: string): Credentials {
    const kept = this.refreshTokens.get(token)
    if (kept === undefined || this.now() >= kept.until)
      throw new CloudError('INVALID_REFRESH_TOKEN', 'invalid_grant')
    this.refreshTokens.delete(token)
    return this.grant(kept.user, kept.until)
  }

  /** Whose access token it is. Its two hours are real ones: the browser's clock is not the cloud's. */
  userOf(accessToken: string): WebUser {
    const [head = '', body = '', sign = ''] = accessToken.split('.')
    if (sign !== this.signOf(`${head}.${body}`))
      throw new CloudError('INVALID_ACCESS_TOKEN', 'not a token of ours')
    const told = z
      .object({ sub: z.string(), customUserId: z.string().optional(), exp: z.number() })
      .parse(json(body))
    if (Date.now() >= told.exp * 1000) throw new CloudError('ACCESS_TOKEN_EXPIRED', 'the token has expired')
    return { uid: told.sub, ...(told.customUserId === undefined ? {} : { customUserId: told.customUserId }) }
  }

  private readTicket(ticket: string): z.infer<typeof Ticket> {
    const at = ticket.indexOf(TICKET_JOIN)
    const [head = '', body = '', sign = ''] = ticket.slice(at + TICKET_JOIN.length).split('.')
    if (this.key === null || at < 0 || ticket.slice(0, at) !== this.key.id)
      throw refusal('no such private key')
    const isSigned = createVerify('RSA-SHA256')
      .update(`${head}.${body}`)
      .verify(this.key.open, Buffer.from(sign, 'base64url'))
    if (!isSigned) throw refusal('the signature does not fit')
    const told = Ticket.safeParse(json(body))
    if (!told.success || told.data.env !== LOCAL_ENV_ID) throw refusal('a ticket of another environment')
    if (this.now() >= told.data.exp) throw refusal('the ticket has expired')
    return told.data
  }

  private grant(user: WebUser, until: number): Credentials {
    const exp = Math.floor(Date.now() / 1000) + TOKEN_LASTS
    const refreshToken = randomUUID()
    this.refreshTokens.set(refreshToken, { user, until })
    const body = [
      { alg: 'HS256', typ: 'JWT' },
      { sub: user.uid, customUserId: user.customUserId, exp },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    return {
      token_type: 'Bearer',
      access_token: `${body}.${this.signOf(body)}`,
      refresh_token: refreshToken,
      expires_in: TOKEN_LASTS,
      scope: user.customUserId === undefined ? 'anonymous' : 'user',
      sub: user.uid,
    }
  }

  private signOf(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url')
  }
}
