import type { ReactNode } from 'react'
import type { Board } from '@/contract/enrolment'
import { BasketBar } from './BasketBar'
import { partsOf } from './basket'
import type { BasketItem, Boards } from './boards'
import { isChanged, shownWishes, useWishes } from './wishStore'
import { WishFoot } from './WishFoot'

/** The one step of the page: unsaved wishes come first, then what is chosen. */
export function useEnrolFoot(board: Board | null, boards: Boards, basket: BasketItem[]): ReactNode {
  const draft = useWishes((state) => state.draft)
  const draw = board?.draw ?? null
  if (board !== null && draw !== null && isChanged(draw, shownWishes(board, draw, draft)))
    return <WishFoot board={board} draw={draw} />
  return partsOf(boards, basket).length === 0 ? undefined : <BasketBar />
}
