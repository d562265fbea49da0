/** A refusal as CloudBase words it on the wire: `{ code, message }`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

const TAIL = 'Please check your request, but if the problem persists, contact us.'

export const conflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${TAIL}`,
  )

export const noSuchTransaction = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${TAIL}`,
  )

export const noSuchCollection = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${TAIL}`,
  )

export const duplicate = (collection: string, index: string, key: string) =>
  new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}}]}]`,
  )

/** What MongoDB itself refuses. */
export const writeFailed = (reason: string) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${reason}}]}]`,
  )

export const invalidParam = (reason: string) =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] ${reason}`)

/** CloudBase may know it; this local cloud does not, and says so rather than guess. */
export const unsupported = (what: string) =>
  new CloudError('LOCAL_UNSUPPORTED', `the local cloud does not implement ${what}`)

export const outsideTransaction = (action: string) =>
  new CloudError(
    'LOCAL_OUTSIDE_TRANSACTION',
    `${action} carries no transaction id while this invocation has a transaction open: it would silently run outside it`,
  )
