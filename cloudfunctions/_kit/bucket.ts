/** CloudBase storage as the functions use it: always by path, never by an id that a client named. */
import { cloud } from './sdk'

/** The platform's own id of what is, or will be, at this path. */
export async function fileIdAt(cloudPath: string): Promise<string> {
  const { data } = await cloud().getUploadMetadata({ cloudPath })
  return data.fileId
}

/** Without bringing it; null: nothing is there. */
export async function sizeOf(fileId: string): Promise<number | null> {
  const { fileList } = await cloud().getFileInfo({ fileList: [{ fileID: fileId, maxAge: 60 }] })
  return fileList[0]?.code === 'SUCCESS' ? (fileList[0].size ?? 0) : null
}

export async function bytesOf(fileId: string): Promise<Buffer> {
  const { fileContent } = await cloud().downloadFile({ fileID: fileId })
  return Buffer.isBuffer(fileContent) ? fileContent : Buffer.from(fileContent ?? '')
}

export async function put(cloudPath: string, fileContent: Buffer): Promise<void> {
  await cloud().uploadFile({ cloudPath, fileContent })
}

/** Addresses by file id, good for so many seconds; what is missing has none. */
export async function addressesOf(fileIds: string[], seconds: number): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const asked = fileIds.map((fileID) => ({ fileID, maxAge: seconds }))
  const { fileList } = await cloud().getTempFileURL({ fileList: asked })
  return new Map(
    fileList.flatMap(({ code, fileID, tempFileURL }) =>
      code === 'SUCCESS' ? [[fileID, tempFileURL] as const] : [],
    ),
  )
}

/** What is not there is gone already; anything else that keeps a file from going is a fault. */
export async function removeFiles(fileIds: string[]): Promise<void> {
  if (fileIds.length === 0) return
  const { fileList } = await cloud().deleteFile({ fileList: fileIds })
  const stuck = fileList.find(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST')
  if (stuck !== undefined) throw new Error(`a file was not deleted: ${stuck.code}`)
}
