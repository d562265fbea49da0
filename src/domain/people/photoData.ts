/** 接送人照片: what may be kept. A picture is known by its first bytes, not by what it calls itself. */
import { no, yes, type Result } from '../result'

/** Of the base64 text: enough for 320 points, small enough for eight on one screen. */
export const PHOTO_MOST = 60_000

const SHAPE = /^data:image\/(jpeg|png);base64,([A-Za-z0-9+/]+={0,2})$/
/** `FF D8 FF` and `89 50 4E 47 0D 0A` as base64 begins them. */
const BEGINS = { jpeg: '/9j/', png: 'iVBORw0K' } as const

/** The picture as it is kept: its kind as the bytes say it. */
export function readPhoto(data: string): Result<string> {
  const [, , base64 = ''] = SHAPE.exec(data) ?? []
  const kind = base64.startsWith(BEGINS.jpeg) ? 'jpeg' : base64.startsWith(BEGINS.png) ? 'png' : null
  if (kind === null || base64.length % 4 !== 0) return no({ code: 'photo/not-a-picture' })
  if (base64.length > PHOTO_MOST) return no({ code: 'photo/too-big' })
  return yes(`data:image/${kind};base64,${base64}`)
}
