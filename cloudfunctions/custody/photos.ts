import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { Collector, Pupil } from '@/domain/people/Pupil'
import { barePicture } from '@/domain/files/barePicture'
import { readPhoto } from '@/domain/people/photoData'
import { no, yes, type Result } from '@/domain/result'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

interface Given {
  pupil: Pick<Pupil, '_id'> & { schoolId: SchoolId }
  data: string | null
  op: string
  by: PersonId
  at: number
}

/** Keeps a picture that was given, and nothing of where it was taken; its id is the act's, so that the same act keeps it once. */
export async function keepPhoto({ pupil, data, op, by, at }: Given): Promise<Result<string | null>> {
  if (data === null) return yes(null)
  const read = readPhoto(data)
  if (!read.ok) return read
  const [head = '', base64 = ''] = read.value.split(',')
  const bare = barePicture(Buffer.from(base64, 'base64'))
  if (bare === null) return no({ code: 'photo/not-a-picture' })
  const face = `${head},${Buffer.from(bare).toString('base64')}`
  const _id = `${pupil._id}:${op}`
  await store.add('photos', [{ _id, schoolId: pupil.schoolId, pupilId: pupil._id, data: face, by, at }])
  return yes(_id)
}

/** A face nobody needs any more is not kept: the document stays as a stub without it. */
export async function dropPhoto(photoId: string | null): Promise<void> {
  if (photoId !== null) await store.update('photos', { _id: photoId }, { data: '' })
}

/** The same for one that was given with an act that failed: unless the child's lists show it, it goes. */
export async function dropUnused(pupilId: PupilId, photoId: string | null): Promise<void> {
  if (photoId === null) return
  const pupil = await store.get('pupils', pupilId)
  const isShown = [...(pupil?.collectors ?? []), ...(pupil?.delegations ?? [])].some(
    (one) => one.photoId === photoId,
  )
  if (!isShown) await dropPhoto(photoId)
}

/** The pictures of these adults by photo id; no request when there are none. */
export async function photosOf(who: Pick<Collector, 'photoId'>[]): Promise<Map<string, string>> {
  const ids = who.flatMap(({ photoId }) => (photoId === null ? [] : [photoId]))
  if (ids.length === 0) return new Map()
  const photos = await store.find('photos', { _id: is.in(ids) }, { fields: ['data'] })
  return new Map(photos.flatMap(({ _id, data }) => (data === '' ? [] : [[_id, data] as const])))
}
