interface Remaining {
  days: number
  /** 「01:06」 from a day on, 「1:49:30」 on the last day. */
  clock: string
  said: string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const two = (value: number): string => String(value).padStart(2, '0')

/** Splits what is left; a moment that has passed is zero, and a begun second counts whole. */
export function remaining(ms: number): Remaining {
  const left = Math.ceil(Math.max(0, ms) / second) * second
  const days = Math.floor(left / day)
  const hours = Math.floor((left % day) / hour)
  const minutes = Math.floor((left % hour) / minute)
  const seconds = Math.floor((left % minute) / second)
  return days > 0
    ? {
        days,
        clock: `${two(hours)}:${two(minutes)}`,
        said: `还剩 ${days} 天 ${hours} 小时 ${minutes} 分`,
      }
    : {
        days,
        clock: `${hours}:${two(minutes)}:${two(seconds)}`,
        said: `还剩 ${hours} 小时 ${minutes} 分 ${seconds} 秒`,
      }
}
