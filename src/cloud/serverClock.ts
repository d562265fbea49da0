/** The server's clock as the last reply told it. A phone's own clock decides nothing; it only counts on from there. */
let ahead = 0

export const learnServerTime = (serverNow: number): void => {
  ahead = serverNow - Date.now()
}

export const serverNow = (): number => Date.now() + ahead
