import { uploadBlob } from './transport.h5'

/** The web's way to the file store. */
export const upload = async (cloudPath: string, filePath: string): Promise<void> =>
  uploadBlob(cloudPath, await (await fetch(filePath)).blob())
