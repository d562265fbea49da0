/** 学校自己的表格，一份一份读：读出来的一个不少，读不了的说得出为什么。 */
import { deflateRawSync } from 'node:zlib'
import { asId } from '@/domain/ids'
import { rosterTable } from '@/domain/roster/RosterTable'
import { readLines } from '@/domain/roster/readLines'
import { readSpreadsheet, writeSpreadsheet } from '@functions/_kit/spreadsheet'
import { read, utils } from '@e965/xlsx'
import { AWKWARD, CARD, MOBILE, NATIONAL } from '../domain/given/awkward'
import { oneSheet, xlsxOf } from '../domain/given/sheets'

const SCHOOL = asId<'School'>('sh')
const YEAR = { stage: 'primary', beganIn: 2026 } as const

function tableOf(bytes: Buffer) {
  const sheets = readSpreadsheet(bytes)
  if (!sheets.ok) throw new Error(sheets.refusal.code)
  return rosterTable(SCHOOL, sheets.value, (mark) => mark)
}
const refusal = (bytes: Buffer): string => {
  const sheets = readSpreadsheet(bytes)
  return sheets.ok ? 'ok' : sheets.refusal.code
}

describe('各式各样的名单文件', () => {
  test.each(Object.entries(AWKWARD))(
    '%s',
    (_name, { bytes, read: expected, leftOut = [], problems = [] }) => {
      const table = tableOf(bytes)
      const mapping = Object.fromEntries(
        table.columns.flatMap(({ key, field }) => (field === null ? [] : [[field, key]])),
      )
      const found = readLines(table, mapping, YEAR)
      expect(
        found.lines.map(({ homeroom, no, name, gender, mark }) =>
          [homeroom.name, no ?? '-', name, gender ?? '-', ...(mark === null ? [] : ['*'])].join(' '),
        ),
      ).toEqual(expected)
      expect(table.leftOut).toEqual(leftOut)
      expect(found.problems.map(({ code }) => code)).toEqual(problems)
      const kept = JSON.stringify(table)
      for (const secret of [CARD, NATIONAL, MOBILE, '某路']) expect(kept).not.toContain(secret)
    },
  )

  test('行号和表格软件里的一样，前面有空行也一样', () => {
    const table = tableOf(oneSheet([[], [], ['班级', '姓名'], [], ['三(2)班', '张伟']]))
    expect(table.sheets[0]?.rows.map(({ line }) => line)).toEqual([5])
  })

  test('没有表头的文件，列按字母叫，让人来选', () => {
    const table = tableOf(
      oneSheet([
        ['三(2)班', '张伟', '男'],
        ['三(2)班', '李兰', '女'],
      ]),
    )
    expect(table.columns.map(({ title, field }) => [title, field])).toEqual([
      ['A 列', null],
      ['B 列', null],
      ['C 列', null],
    ])
    const read = readLines(table, { homeroom: 'A 列', name: 'B 列', gender: 'C 列' }, YEAR)
    expect(read.lines.map(({ name }) => name)).toEqual(['张伟', '李兰'])
    expect(readLines(table, {}, YEAR).problems.map(({ code }) => code)).toEqual(['no-name-column'])
  })
})

/** A zip of one entry, saying whatever it wants of its size. */
function zipOf(name: string, content: Buffer, said = content.length): Buffer {
  const packed = deflateRawSync(content)
  const head = (size: number, sign: number) => {
    const bytes = Buffer.alloc(size)
    bytes.writeUInt32LE(sign, 0)
    return bytes
  }
  const local = head(30, 0x04034b50)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(name.length, 26)
  const central = head(46, 0x02014b50)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(said, 24)
  central.writeUInt16LE(name.length, 28)
  const end = head(22, 0x06054b50)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

describe('读不了的文件说得出为什么', () => {
  const OLD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
  const cases: [string, Buffer, string][] = [
    ['一个字节也没有', Buffer.alloc(0), 'roster/file-empty'],
    ['旧版 .xls', OLD, 'roster/file-old'],
    ['加了密码', Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le')]), 'roster/file-locked'],
    [
      '改名叫 .xls 的网页',
      Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'),
      'roster/file-unreadable',
    ],
    ['图片', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'roster/file-unreadable'],
    ['随便什么字节', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]), 'roster/file-unreadable'],
    ['断了一半的 .xlsx', oneSheet([['班级', '姓名']]).subarray(0, 900), 'roster/file-unreadable'],
    ['不是表格的压缩包', zipOf('a.txt', Buffer.from('hello')), 'roster/file-unreadable'],
    ['没有内容的表格', xlsxOf({ name: 'Sheet1', rows: [[]] }), 'roster/file-empty'],
    ['只有空白', Buffer.from(' \r\n \r\n'), 'roster/file-empty'],
    [
      '压缩炸弹，自称很小',
      zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(80_000_000), 100),
      'roster/file-unreadable',
    ],
  ]
  test.each(cases)('%s', (_what, bytes, code) => {
    expect(refusal(bytes)).toBe(code)
  })
  test('一万行正好，再多一行就请分开', () => {
    const rows = (count: number) => Buffer.from(`姓名\n${'张伟\n'.repeat(count)}`)
    expect(refusal(rows(9999))).toBe('ok')
    expect(refusal(rows(10_000))).toBe('roster/too-many-lines')
  })
})

describe('写出去的表格', () => {
  test('像公式的字还是字，谁打开都不会算', () => {
    const words = ['=1+1', '+86', '-2', '@SUM(A1)', '=HYPERLINK("x")']
    const book = read(writeSpreadsheet([{ name: '学生', rows: [words] }]), {
      type: 'buffer',
      cellFormula: true,
    })
    const sheet = book.Sheets['学生']!
    for (let column = 0; column < words.length; column += 1) {
      const cell = sheet[utils.encode_cell({ r: 0, c: column })] as { t: string; v: string; f?: string }
      expect([cell.t, cell.v, cell.f]).toEqual(['s', words[column], undefined])
    }
  })
})
