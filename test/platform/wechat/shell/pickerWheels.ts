import type { PickerRequest } from '../host/Surface'
import { wheel, type Wheel } from './wheels'

export interface PickerWheels {
  nodes: HTMLElement[]
  value(): unknown
}

const two = (value: number) => String(value).padStart(2, '0')
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const nodesOf = (wheels: Wheel[]) => wheels.map((each) => each.node)

function selector(request: PickerRequest): PickerWheels {
  const only = wheel(request.range[0] ?? [], Number(request.value ?? 0))
  return { nodes: [only.node], value: () => only.at() }
}

function multiSelector(request: PickerRequest): PickerWheels {
  const start: unknown[] = Array.isArray(request.value) ? request.value : []
  const wheels = request.range.map((words, column) => wheel(words, Number(start[column] ?? 0)))
  return { nodes: nodesOf(wheels), value: () => wheels.map((each) => each.at()) }
}

function time(request: PickerRequest): PickerWheels {
  const [hour = 0, minute = 0] = String(request.value || '00:00')
    .split(':')
    .map(Number)
  const hours = wheel(
    upTo(0, 23).map((h) => `${two(h)} 时`),
    hour,
  )
  const minutes = wheel(
    upTo(0, 59).map((m) => `${two(m)} 分`),
    minute,
  )
  return { nodes: nodesOf([hours, minutes]), value: () => `${two(hours.at())}:${two(minutes.at())}` }
}

function date(request: PickerRequest): PickerWheels {
  const today = new Date()
  const fallback = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`
  const [year = 0, month = 1, day = 1] = String(request.value || fallback)
    .split('-')
    .map(Number)
  const first = Number(request.start.slice(0, 4)) || year - 10
  const last = Number(request.end.slice(0, 4)) || year + 10
  const daysIn = (y: number, m: number) => new Date(y, m, 0).getDate()
  const dayWords = (y: number, m: number) => upTo(1, daysIn(y, m)).map((d) => `${d}日`)
  const refill = () => days.fill(dayWords(first + years.at(), months.at() + 1), days.at())
  const years = wheel(
    upTo(first, last).map((y) => `${y}年`),
    year - first,
    refill,
  )
  const months = wheel(
    upTo(1, 12).map((m) => `${m}月`),
    month - 1,
    refill,
  )
  const days = wheel(dayWords(year, month), day - 1)
  const shown = { year: [years], month: [years, months], day: [years, months, days] }[request.fields] ?? [
    years,
    months,
    days,
  ]
  const value = () => {
    const parts = [String(first + years.at()), two(months.at() + 1), two(days.at() + 1)]
    const chosen = parts.slice(0, shown.length).join('-')
    if (request.start !== '' && chosen < request.start) return request.start
    return request.end !== '' && chosen > request.end ? request.end : chosen
  }
  return { nodes: nodesOf(shown), value }
}

/** The wheels for one picker, and how to read what they stand at. */
export function pickerWheels(request: PickerRequest): PickerWheels {
  switch (request.mode) {
    case 'multiSelector':
      return multiSelector(request)
    case 'time':
      return time(request)
    case 'date':
      return date(request)
    default:
      return selector(request)
  }
}
