/** 加密保存: what nobody reads in the database. Opened only with the key it names, and only for whom it was sealed. */
export interface Sealed {
  /** Which key: after a rotation the older ones still open what they sealed. */
  key: string
  /** All base64. */
  iv: string
  tag: string
  data: string
}
