/** 不同意 was pressed: whoever asked has said already what can be done instead. */
export const isPrivacyRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'errMsg' in error &&
  String(error.errMsg).includes('privacy permission is not authorized')
