const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHINA = 8 * HOUR
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
/** Long enough for 29 February. */
const HORIZON = 9 * 366 * DAY

/** CloudBase's seven fields: second minute hour day month weekday year, in UTC+8. */
export class Cron {
  private readonly seconds: Set<number>
  private readonly minutes: Set<number>
  private readonly hours: Set<number>
  private readonly days: Set<number>
  private readonly months: Set<number>
  private readonly weekdays: Set<number>
  private readonly years: Set<number>
  private readonly eitherDay: boolean

  constructor(readonly expression: string) {
    const fields = expression.trim().split(/\s+/)
    if (fields.length !== 7) throw new Error(`a cron expression has 7 fields: ${expression}`)
    const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields
    this.seconds = readField(second, 0, 59)
    this.minutes = readField(minute, 0, 59)
    this.hours = readField(hour, 0, 23)
    this.days = readField(day, 1, 31)
    this.months = readField(month, 1, 12, MONTHS, 1)
    this.weekdays = readField(weekday, 0, 6, WEEKDAYS)
    this.years = readField(year, 1970, 2099)
    this.eitherDay = !isAny(day) && !isAny(weekday)
  }

  /** The first due instant after this one; `null` when there is none. */
  nextAfter(instant: number): number | null {
    const start = Math.floor((instant + CHINA) / 1000) * 1000 + 1000
    let local = start
    while (local < start + HORIZON) {
      const date = new Date(local)
      if (!this.isDueDay(date)) local = Math.floor(local / DAY) * DAY + DAY
      else if (!this.hours.has(date.getUTCHours())) local = Math.floor(local / HOUR) * HOUR + HOUR
      else if (!this.minutes.has(date.getUTCMinutes())) local = Math.floor(local / 60_000) * 60_000 + 60_000
      else if (!this.seconds.has(date.getUTCSeconds())) local += 1000
      else return local - CHINA
    }
    return null
  }

  /** When both the day and the weekday are given, either will do. */
  private isDueDay(date: Date): boolean {
    if (!this.years.has(date.getUTCFullYear()) || !this.months.has(date.getUTCMonth() + 1)) return false
    const day = this.days.has(date.getUTCDate())
    const weekday = this.weekdays.has(date.getUTCDay())
    return this.eitherDay ? day || weekday : day && weekday
  }
}

const isAny = (field: string) => field === '*' || field === '?'

function readField(text: string, low: number, high: number, names: string[] = [], base = 0): Set<number> {
  const read = (part: string) => {
    const named = names.indexOf(part.toUpperCase())
    const value = named >= 0 ? named + base : Number(part)
    if (part === '' || !Number.isInteger(value) || value < low || value > high) {
      throw new Error(`a cron field cannot be '${text}'`)
    }
    return value
  }
  const values = new Set<number>()
  for (const item of text.split(',')) {
    const [range = '', step] = item.split('/')
    const [from = '', to] = range.split('-')
    const first = isAny(range) ? low : read(from)
    const last = to !== undefined ? read(to) : isAny(range) || step !== undefined ? high : first
    const by = step === undefined ? 1 : Number(step)
    if (!Number.isInteger(by) || by < 1 || last < first) throw new Error(`a cron field cannot be '${text}'`)
    for (let value = first; value <= last; value += by) values.add(value)
  }
  return values
}
