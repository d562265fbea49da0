import type { PersonId } from '@/domain/ids'
import { store } from '../_kit/store'

export const unreadOf = (personId: PersonId): Promise<number> =>
  store.count('messages', { personId, readAt: null })
