/** WeChat's events about subscribe messages, as they come: one thing as an object, several as a list, numbers as text. */
import { z } from 'zod'
import type { Person } from '@/domain/people/Person'
import { store } from './store'

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item)])
export const itemsOf = <Item>(list: Item | Item[]): Item[] => (Array.isArray(list) ? list : [list])

/** In seconds. */
const CreateTime = z.coerce.number().int().positive()

export const popupReader = z.object({
  CreateTime,
  List: oneOrMore(z.object({ TemplateId: z.string(), SubscribeStatusString: z.string() })),
})

export const sentReader = z.object({
  CreateTime,
  List: oneOrMore(
    z.object({
      TemplateId: z.string(),
      MsgID: z.coerce.string(),
      ErrorCode: z.coerce.string(),
      ErrorStatus: z.coerce.string().default(''),
    }),
  ),
})

/** Null: somebody who opened the mini program and never bound a child or a post. */
export async function personOf(openid: string): Promise<Person | null> {
  const [person] = await store.find('persons', { openid }, { limit: 1 })
  return person ?? null
}
