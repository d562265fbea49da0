/** 日报 costs so many requests, and one more for every further thousand children before the push. */
export const DIGEST_REQUESTS = 8
