import Taro from '@tarojs/taro'

/** A spreadsheet as it came: base64. */
interface FileToKeep {
  fileName: string
  data: string
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** On a phone it opens, with WeChat's own way to send it on. */
async function onPhone({ fileName, data }: FileToKeep): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}

/** At the desk it goes to the downloads. */
function atDesk({ fileName, data }: FileToKeep): void {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

export async function keepFile(file: FileToKeep): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await onPhone(file)
  else atDesk(file)
}
