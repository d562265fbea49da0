import Taro from '@tarojs/taro'

const DESK_FROM = 1024

/** The web page on a wide window; the mini program never. */
export const isDesk = (): boolean =>
  process.env.TARO_ENV === 'h5' && Taro.getSystemInfoSync().windowWidth >= DESK_FROM
