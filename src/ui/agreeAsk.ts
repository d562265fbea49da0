import { create } from 'zustand'

/** A question above everything else, until it is answered: something waits for it. */
export interface AgreeAsk {
  title: string
  lines: string[]
  /** Where all of it can be read. */
  more: { label: string; onPress: () => void }
  onAgree: (buttonId: string) => void
  onRefuse: () => void
}

export const useAgreeAsk = create<{ ask: AgreeAsk | undefined }>(() => ({ ask: undefined }))

export const showAgreeAsk = (ask: AgreeAsk | undefined): void => useAgreeAsk.setState({ ask })
