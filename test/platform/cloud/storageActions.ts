import { z } from 'zod'
import { fileIdOf, MOST_LINK_SECONDS, pathOf, readPath, type Bucket } from './Bucket'
import { invalidParam, unsupported } from './CloudError'

const MOST_FILES = 50

const Upload = z.object({ path: z.string(), method: z.literal('put') })
const Links = z.object({
  file_list: z
    .array(
      z.object({
        fileid: z.string(),
        max_age: z.number().int().min(1).max(MOST_LINK_SECONDS).default(MOST_LINK_SECONDS),
        url_type: z.undefined().optional(),
      }),
    )
    .min(1)
    .max(MOST_FILES),
})
const Removal = z.object({ fileid_list: z.array(z.string()).min(1).max(MOST_FILES) })

type Action = (bucket: Bucket, body: unknown) => object

const actions: Readonly<Record<string, Action>> = {
  'storage.getUploadMetadata'(bucket, body) {
    const path = readPath(read(Upload, body).path)
    const fileId = fileIdOf(path)
    return { ...bucket.uploadAddress(path), token: 'local', fileId, cosFileId: fileId, download_url: '' }
  },

  'storage.batchGetDownloadUrl'(bucket, body) {
    const download_list = read(Links, body).file_list.map(({ fileid: fileID, max_age }) => {
      const path = pathOf(fileID)
      return path === undefined || !bucket.has(path)
        ? { fileID, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' }
        : { fileID, tempFileURL: bucket.link(path, max_age), maxAge: max_age, code: 'SUCCESS' }
    })
    return { download_list }
  },

  'storage.batchDeleteFile'(bucket, body) {
    const delete_list = read(Removal, body).fileid_list.map((fileID) => {
      const path = pathOf(fileID)
      const code = path !== undefined && bucket.remove(path) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST'
      return { fileID, code }
    })
    return { delete_list }
  },
}

/** One request of the SDK about files. */
export function runStorageAction(bucket: Bucket, action: string, body: unknown): object {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) throw unsupported(action)
  return { data: run(bucket, body) }
}

function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw invalidParam(z.prettifyError(parsed.error))
  return parsed.data
}
