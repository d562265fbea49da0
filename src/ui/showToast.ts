import { create } from 'zustand'

interface ToastWords {
  text: string
  /** 「撤销」: what can still be taken back. */
  act?: { label: string; onPress: () => void }
}

const shownFor = 6000

let timer: ReturnType<typeof setTimeout> | undefined

export const useToast = create<{ words: ToastWords | undefined }>(() => ({ words: undefined }))

/** Shows one bar above the foot of the page for six seconds; a new one takes the place of the old. */
export function showToast(words: ToastWords): void {
  clearTimeout(timer)
  useToast.setState({ words })
  timer = setTimeout(hideToast, shownFor)
}

export function hideToast(): void {
  clearTimeout(timer)
  useToast.setState({ words: undefined })
}
