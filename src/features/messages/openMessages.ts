import Taro from '@tarojs/taro'

export const openMessages = (): void => void Taro.navigateTo({ url: '/pages/messages/index' })

export const unreadText = (unread: number): string => (unread === 0 ? '没有新的' : `${unread} 条没看`)
