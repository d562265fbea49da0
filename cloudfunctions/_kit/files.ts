/**
 * 照片: pictures of papers and of evidence, in CloudBase storage (decision 028). How an action keeps some:
 *
 *     const taken = await takeIn(pictures, { by: caller.personId, record: recordKey('papers', paperId), now })
 *     if (!taken.ok) return taken                                // 'file/not-received', 'file/too-big', 'file/not-a-picture'
 *     await store.add('papers', [{ …, pictures: taken.value }])  // the record names them, anywhere in it, by their id
 *     await named(taken.value, now)                              // they stay as long as the record names them
 *
 * `pictures` are the ops that `people/placePicture` was asked with (`picturesReader` in the contract; on the phone
 * `pictureTray` in src/cloud). The same act sent again takes them in again without harm; a death in between leaves
 * pictures that no record names, and `sweepFiles` takes those away after a day. To read: ask the rights, `recordAccess`,
 * then `linksTo(ids, record, now)`. Pictures a record no longer names: `dropPictures`.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { PictureLink, PlacedPicture } from '@/contract/files'
import { barePicture } from '@/domain/files/barePicture'
import { MOST_LINK_MINUTES, MOST_OPEN_PLACES, MOST_PICTURE_BYTES, readPicture } from '@/domain/files/picture'
import {
  NAMED_LOOKED_AT_AFTER,
  UNNAMED_LASTS,
  type PictureId,
  type StoredFile,
} from '@/domain/files/StoredFile'
import { asId, type PersonId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { MINUTE } from '@/domain/time'
import { addressesOf, bytesOf, fileIdAt, put, removeFiles, sizeOf } from './bucket'
import type { Documents } from './documents'
import { is } from './operators'
import { store } from './store'

const INCOMING = 'incoming/'
const KEPT = 'kept/'

export const recordKey = (collection: keyof Documents, id: string): string => `${collection}/${id}`

/** Only whoever asked with this op gets this id. */
const pictureIdOf = (by: PersonId, op: string): PictureId =>
  asId(createHash('sha256').update(`${by}:${op}`).digest('hex').slice(0, 40))

const pathOf = (id: PictureId): string => `${INCOMING}${id}`
/** The platform's id ends with the path: that of a second path follows from the first. */
const keptId = ({ _id, incoming, kept }: StoredFile): string =>
  `${incoming.slice(0, -pathOf(_id).length)}${KEPT}${kept}`

/** A place for one picture; asked again with the same op, the same place. */
export async function place(by: PersonId, op: string, now: number): Promise<Result<PlacedPicture>> {
  const open = await store.count('files', { by, record: null, placedAt: is.above(now - UNNAMED_LASTS) })
  if (open >= MOST_OPEN_PLACES) return no({ code: 'file/too-many-places' })
  const _id = pictureIdOf(by, op)
  const incoming = await fileIdAt(pathOf(_id))
  const kept = randomBytes(20).toString('hex')
  const none = { record: null, takenAt: null, lookAt: now + UNNAMED_LASTS }
  await store.add('files', [{ _id, by, placedAt: now, incoming, kept, ...none }])
  return yes({ cloudPath: pathOf(_id) })
}

/** Looks at one picture and puts it, without what its camera wrote into it, where no client can change it any more. */
async function lookAndKeep({ _id, incoming, kept }: StoredFile): Promise<Result<null>> {
  const size = await sizeOf(incoming)
  if (size === null) {
    // The same act, twice at once: the other one has put it away meanwhile.
    const after = await store.get('files', _id)
    return after === null || after.takenAt === null ? no({ code: 'file/not-received' }) : yes(null)
  }
  if (size > MOST_PICTURE_BYTES) return no({ code: 'file/too-big' })
  const bytes = await bytesOf(incoming)
  const read = readPicture(bytes)
  if (!read.ok) return read
  const bare = barePicture(bytes)
  if (bare === null) return no({ code: 'file/not-a-picture' })
  await put(`${KEPT}${kept}`, Buffer.from(bare))
  return yes(null)
}

/**
 * Takes in the pictures of one act for one record, in their order: two requests, however many. Decide first: what is
 * taken in for one record belongs to no other any more. Refusals: one that this person did not place or upload, that
 * stands with another record or was taken away; too big; no picture. A refusal leaves all of them as they were.
 */
export async function takeIn(
  ops: string[],
  { by, record, now }: { by: PersonId; record: string; now: number },
): Promise<Result<PictureId[]>> {
  if (ops.length === 0) return yes([])
  const ids = ops.map((op) => pictureIdOf(by, op))
  const free = is.anyOf({ _id: is.in(ids) }, { record: null }, { record })
  const files = await store.find('files', free)
  if (files.length !== ids.length) return no({ code: 'file/not-received' })
  const fresh = files.filter(({ takenAt }) => takenAt === null)
  const looked = await Promise.all(fresh.map(lookAndKeep))
  const refused = looked.find(({ ok }) => !ok)
  if (refused !== undefined && !refused.ok) return refused
  const taken = { record, takenAt: now, lookAt: now + UNNAMED_LASTS }
  // Fewer: somebody was quicker, with the same record or with another one.
  const moved = await store.update('files', free, taken)
  if (moved < ids.length && (await store.count('files', { _id: is.in(ids), record })) < ids.length)
    return no({ code: 'file/not-received' })
  await removeFiles(fresh.map(({ incoming }) => incoming))
  return yes(ids)
}

/** The record names them now. */
export async function named(ids: PictureId[], now: number): Promise<void> {
  if (ids.length > 0)
    await store.update('files', { _id: is.in(ids) }, { lookAt: now + NAMED_LOOKED_AT_AFTER })
}

/** Links to pictures of this record, in the order asked; one that is gone has none. Ask the rights first. */
export async function linksTo(
  ids: PictureId[],
  record: string,
  now: number,
  minutes: number = MOST_LINK_MINUTES,
): Promise<PictureLink[]> {
  if (ids.length === 0) return []
  if (minutes > MOST_LINK_MINUTES) throw new Error('a link lives ten minutes at most')
  const files = await store.find('files', { _id: is.in(ids), record })
  const keptIds = new Map(files.map((file) => [file._id, keptId(file)]))
  const urls = await addressesOf([...keptIds.values()], minutes * 60)
  return ids.flatMap((pictureId) => {
    const url = urls.get(keptIds.get(pictureId) ?? '')
    return url === undefined ? [] : [{ pictureId, url, until: now + minutes * MINUTE }]
  })
}

async function forget(files: StoredFile[]): Promise<void> {
  await removeFiles(files.flatMap((file) => [file.incoming, keptId(file)]))
  await store.remove('files', { _id: is.in(files.map(({ _id }) => _id)) })
}

/** Pictures that their record names no longer; none of another record. */
export async function dropPictures(ids: PictureId[], record: string): Promise<void> {
  if (ids.length > 0) await forget(await store.find('files', { _id: is.in(ids), record }))
}

const SWEPT_AT_ONCE = 20
const SWEEPING_TAKES = 10 * MINUTE
/** Of what is being taken away: no record's any more. */
const GONE = 'gone/'

async function isNamed({ _id, record }: StoredFile): Promise<boolean> {
  if (record === null || record === GONE) return false
  const [collection = '', ...rest] = record.split('/')
  const found = await store.get(collection as keyof Documents, rest.join('/'))
  return found !== null && JSON.stringify(found).includes(_id)
}

/** Takes away what was uploaded, and perhaps taken in, and is named by no record. Safe to run twice or late. */
export async function sweepFiles(now: number): Promise<void> {
  const due = await store.find('files', { lookAt: is.atMost(now) }, { limit: SWEPT_AT_ONCE })
  for (const file of due) {
    const stays = await isNamed(file)
    const lookAt = now + (stays ? NAMED_LOOKED_AT_AFTER : SWEEPING_TAKES)
    // Whoever takes it in meanwhile has moved `lookAt`, and what is going belongs to no record any more.
    const going = stays ? {} : { record: GONE }
    const moved = await store.update('files', { _id: file._id, lookAt: file.lookAt }, { lookAt, ...going })
    if (moved === 1) await (stays ? removeFiles([file.incoming]) : forget([file]))
  }
}
