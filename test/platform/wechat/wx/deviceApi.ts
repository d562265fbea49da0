import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import { ApiFailure, asyncApi, plainOptions } from './asyncApi'

/** Scanner, clipboard, telephone, screen, pictures and files a user picks. */
export function deviceApi(host: Host): Dict {
  const { surface, chooseFiles } = host.options
  let pictures = 0
  const noted = (kind: string) =>
    asyncApi(kind, (options) => void host.log.ui.push({ kind, ...plainOptions(options) }))
  const picked = async () => {
    const files = await chooseFiles()
    if (!files) throw new ApiFailure('cancel')
    for (const { path, content } of files) host.picked.set(path, content)
    return files
  }
  const scan = async (options: Dict) => {
    host.log.ui.push({ kind: 'scanCode', ...plainOptions(options) })
    const result = await surface.scan(plainOptions(options))
    if (result === undefined) throw new ApiFailure('cancel')
    return { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' }
  }
  return {
    scanCode: asyncApi('scanCode', scan),
    setClipboardData: asyncApi('setClipboardData', ({ data }) => {
      host.clipboard = String(data)
      host.log.ui.push({ kind: 'clipboard', data })
    }),
    getClipboardData: asyncApi('getClipboardData', () => ({ data: host.clipboard })),
    makePhoneCall: noted('makePhoneCall'),
    previewImage: noted('previewImage'),
    openLocation: noted('openLocation'),
    openDocument: noted('openDocument'),
    shareFileMessage: noted('shareFileMessage'),
    canvasToTempFilePath: asyncApi('canvasToTempFilePath', ({ canvas }) => {
      const sheet = [...host.sheets.values()].find((one) => one === canvas)
      if (sheet === undefined) throw new ApiFailure('canvas is empty')
      pictures += 1
      const tempFilePath = `wxfile://tmp_picture_${pictures}.png`
      host.picked.set(tempFilePath, sheet.picture())
      return { tempFilePath }
    }),
    saveImageToPhotosAlbum: asyncApi('saveImageToPhotosAlbum', (options) => {
      if (!host.picked.has(String(options['filePath']))) throw new ApiFailure('file not exists')
      host.log.ui.push({ kind: 'saveImageToPhotosAlbum', ...plainOptions(options) })
    }),
    addPhoneCalendar: noted('addPhoneCalendar'),
    setKeepScreenOn: noted('setKeepScreenOn'),
    setScreenBrightness: noted('setScreenBrightness'),
    chooseMedia: asyncApi('chooseMedia', async () => {
      const tempFiles = (await picked()).map(({ path, size }) => ({
        tempFilePath: path,
        size,
        fileType: 'image',
      }))
      return { tempFiles, type: 'image' }
    }),
    // The pictures of a test are as small as they get: nothing is encoded anew here.
    compressImage: asyncApi('compressImage', ({ src }) => {
      if (!host.picked.has(String(src))) throw new ApiFailure('file not found')
      return { tempFilePath: src }
    }),
    chooseMessageFile: asyncApi('chooseMessageFile', async () => ({
      tempFiles: (await picked()).map(({ path, name, size }) => ({ path, name, size, type: 'file' })),
    })),
    getLocation: asyncApi('getLocation', () => {
      throw new ApiFailure('auth deny')
    }),
  }
}
