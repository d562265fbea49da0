import Taro from '@tarojs/taro'

/**
 * Puts a file of this phone where the cloud gave it a place. Throws when it did not arrive. The web build takes
 * `upload.h5.ts` in place of this.
 */
export async function upload(cloudPath: string, filePath: string): Promise<void> {
  await Taro.cloud.uploadFile({ cloudPath, filePath })
}
