/** Art. 6, 10: pictures of papers and of evidence. What may be kept; a picture is known by its first bytes alone. */
import { no, yes, type Result } from '../result'

export const MOST_PICTURE_BYTES = 2 * 1024 * 1024
/** Of one record. */
export const MOST_PICTURES = 6
/** Places one person may have asked for and not used, within a day. */
export const MOST_OPEN_PLACES = 30
/** A link is good this long at most. */
export const MOST_LINK_MINUTES = 10

const BEGINS = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const
export type PictureKind = keyof typeof BEGINS

export const pictureKindOf = (bytes: Uint8Array): PictureKind | null =>
  (['jpeg', 'png'] as const).find((kind) => BEGINS[kind].every((byte, at) => bytes[at] === byte)) ?? null

/** Refusals in order: nothing there, too big, no picture. */
export function readPicture(bytes: Uint8Array): Result<PictureKind> {
  if (bytes.length === 0) return no({ code: 'file/not-received' })
  if (bytes.length > MOST_PICTURE_BYTES) return no({ code: 'file/too-big' })
  const kind = pictureKindOf(bytes)
  return kind === null ? no({ code: 'file/not-a-picture' }) : yes(kind)
}
