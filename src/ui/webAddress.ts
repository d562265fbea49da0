/** Where the web build stands: what a code on paper leads to, and WeChat too once the address is registered as a link. */
export const webAddress = (): string =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${window.location.pathname}` : WEB_ADDRESS
