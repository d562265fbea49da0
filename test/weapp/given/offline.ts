/** Ways of losing the network between a phone and the functions. */
import type { Phone } from '@test/platform/wechat/Phone'

/** The function runs, its answer never comes. Gives back how to mend the line. */
export function loseReplies(phone: Phone, action: string): () => void {
  const { options } = phone.host
  const { cloud } = options
  options.cloud = async (name, data) => {
    const reply = await cloud(name, data)
    if ((data as { action: string }).action === action) throw new Error('the reply was lost')
    return reply
  }
  return () => {
    options.cloud = cloud
  }
}

/** How often an action was sent, whatever came of it. */
export const sentTimes = (phone: Phone, action: string): number =>
  phone.log.cloud.filter(({ data }) => (data as { action: string }).action === action).length

export const bannerOf = (phone: Phone): string => phone.$('#unsent-acts')?.textContent ?? ''
