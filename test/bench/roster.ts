/** How long a big school's roster takes from bytes to preview, and how that compares with only unpacking and reading its cells. */
import { asId } from '@/domain/ids'
import { compareRoster } from '@/domain/roster/compareRoster'
import { readLines } from '@/domain/roster/readLines'
import { rosterTable } from '@/domain/roster/RosterTable'
import { readSpreadsheet } from '@functions/_kit/spreadsheet'
import { oneSheet } from '../domain/given/sheets'

const PUPILS = 5000
const A_HOMEROOM = 45

export const ROSTER_BUDGET = { previewMs: 10_000, ratioToReading: 4 }

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高']
const GIVEN = [...'梓辰静雨桐浩宇欣怡子轩一诺佳琪思远明兰竹松云晴风月']
const nameOf = (n: number): string =>
  `${SURNAMES[n % 20]}${GIVEN[Math.floor(n / 20) % 24]}${GIVEN[Math.floor(n / 480) % 24]}`

const rows = Array.from({ length: PUPILS }, (_, n) => {
  const homeroom = Math.floor(n / A_HOMEROOM)
  const grade = (homeroom % 6) + 1
  const no = String(n).padStart(4, '0')
  return [
    `${grade}年级${Math.floor(homeroom / 6) + 1}班`,
    (n % A_HOMEROOM) + 1,
    nameOf(n),
    n % 2 === 0 ? '男' : '女',
    `G00000020170101${no}`,
    '新沂市某路某号',
    20170101,
  ]
})
const HEAD = ['班级', '学号', '姓名', '性别', '学籍号', '家庭住址', '出生日期']

/** Once over without anybody known, as on a school's first day: every line is compared with every rule. */
export function rosterSpeed(): Record<keyof typeof ROSTER_BUDGET, number> {
  const bytes = oneSheet([HEAD, ...rows])
  const schoolId = asId<'School'>('sh')
  const year = { stage: 'primary', beganIn: 2026 } as const
  const before = performance.now()
  const sheets = readSpreadsheet(bytes)
  const read = performance.now()
  if (!sheets.ok) throw new Error(sheets.refusal.code)
  const table = rosterTable(schoolId, sheets.value, (mark) => mark)
  const mapping = Object.fromEntries(
    table.columns.flatMap(({ key, field }) => (field === null ? [] : [[field, key]])),
  )
  const decision = compareRoster(readLines(table, mapping, year), {
    schoolId,
    grades: [1, 2, 3, 4, 5, 6],
    year,
    homerooms: [],
    pupils: [],
    isWhole: false,
  })
  const after = performance.now()
  if (decision.added.length !== PUPILS) throw new Error(`${decision.added.length} of ${PUPILS} were read`)
  return {
    previewMs: Math.round(after - before),
    ratioToReading: Number(((after - before) / (read - before)).toFixed(2)),
  }
}
