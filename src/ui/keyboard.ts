interface KeyPress {
  key: string
  preventDefault: () => void
}

/** On the web a drawn control takes focus and answers Enter and Space; the mini program has no keys. */
export function keyboard(press: (() => void) | undefined): object {
  if (process.env.TARO_ENV !== 'h5' || press === undefined) return {}
  return {
    tabIndex: 0,
    onKeyDown: (event: KeyPress) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
}
