/** 照片: where a picture is uploaded to, and links to those that were kept. */
import { z } from 'zod'
import type { PictureId } from '@/domain/files/StoredFile'
import { MOST_PICTURES } from '@/domain/files/picture'
import { opReader } from './readers'

export const filesInputs = {
  /** One place for one picture; the op is what the record's action names it by afterwards. */
  placePicture: z.strictObject({ op: opReader }),
}

/** The pictures of one act, each by the op of its place. */
export const picturesReader = z
  .array(opReader)
  .max(MOST_PICTURES)
  .refine((ops) => new Set(ops).size === ops.length)

export interface PlacedPicture {
  cloudPath: string
}

/** Good until `until` by the server's clock, for whoever holds it. */
export interface PictureLink {
  pictureId: PictureId
  url: string
  until: number
}

type In<Name extends keyof typeof filesInputs> = z.input<(typeof filesInputs)[Name]>
export interface FilesApi {
  'people/placePicture': { input: In<'placePicture'>; output: PlacedPicture }
}
