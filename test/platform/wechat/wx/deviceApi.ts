import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import { ApiFailure, asyncApi, plainOptions, type ApiOptions } from './asyncApi'

/** Scanner, clipboard, telephone, screen, pictures and files a user picks. */
export function deviceApi(host: Host): Dict {
  const { surface, chooseFiles } = host.options
  /** An interface that WeChat lets through only after the person has agreed. */
  const privateApi = (name: string, run: (options: ApiOptions) => unknown) =>
    asyncApi(name, async (options) => {
      await host.privacy.need(name)
      return run(options)
    })
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
    setClipboardData: privateApi('setClipboardData', ({ data }) => {
      host.clipboard = String(data)
      host.log.ui.push({ kind: 'clipboard', data })
    }),
    getClipboardData: privateApi('getClipboardData', () => ({ data: host.clipboard })),
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
    saveImageToPhotosAlbum: privateApi('saveImageToPhotosAlbum', (options) => {
      if (!host.picked.has(String(options['filePath']))) throw new ApiFailure('file not exists')
      host.log.ui.push({ kind: 'saveImageToPhotosAlbum', ...plainOptions(options) })
    }),
    addPhoneCalendar: privateApi('addPhoneCalendar', (options) => {
      host.log.ui.push({ kind: 'addPhoneCalendar', ...plainOptions(options) })
    }),
    setKeepScreenOn: noted('setKeepScreenOn'),
    setScreenBrightness: noted('setScreenBrightness'),
    chooseMedia: privateApi('chooseMedia', async () => {
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
    chooseMessageFile: privateApi('chooseMessageFile', async () => ({
      tempFiles: (await picked()).map(({ path, name, size }) => ({ path, name, size, type: 'file' })),
    })),
    getLocation: privateApi('getLocation', () => {
      throw new ApiFailure('auth deny')
    }),
  }
}
