import Taro from '@tarojs/taro'

/** A spreadsheet somebody picked, as base64; null: nobody picked one. */
export interface ChosenFile {
  name: string
  data: string
}

const ENDINGS = ['xlsx', 'xls', 'csv']

/** In the mini program files come out of a chat: 文件传输助手 is how they get there. */
async function fromChat(): Promise<ChosenFile | null> {
  const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ENDINGS }).catch(
    () => null,
  )
  const file = picked?.tempFiles[0]
  if (file === undefined) return null
  const data = await new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: file.path,
      encoding: 'base64',
      success: (read) => resolve(String(read.data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  return { name: file.name, data }
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new Error('the file cannot be read'))
    reader.readAsDataURL(file)
  })

/** At the desk the browser's own dialog; one that is closed without a file tells nobody. */
const fromDisk = (): Promise<ChosenFile | null> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ENDINGS.map((ending) => `.${ending}`).join(',')
    input.onchange = () => {
      const file = input.files?.[0]
      if (file === undefined) resolve(null)
      else base64Of(file).then((data) => resolve({ name: file.name, data }), reject)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })

export const chooseFile = (): Promise<ChosenFile | null> =>
  process.env.TARO_ENV === 'weapp' ? fromChat() : fromDisk()
