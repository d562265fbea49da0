/** `npm run verify-day -- FILE`: reckons an exported day again. Exit code 0 only when nothing was changed. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dayRecordReader } from '@/contract/dayRecord'
import type { DayRecord } from '@/domain/custody/DayRecord'
import { verdictWords } from '@/domain/custody/verdictWords'
import { verifyDay } from '@/domain/custody/verifyDay'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function read(file: string): DayRecord | string {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return '读不到这个文件，或它不是 JSON。'
  }
  const record = dayRecordReader.safeParse(content)
  if (record.success) return record.data
  return `这不是一份完整的当日记录（${record.error.issues[0]?.path.join('.') || '整个文件'}）。`
}

function verify(file: string | undefined): number {
  if (file === undefined) {
    console.error('用法：npm run verify-day -- 文件')
    return 1
  }
  const record = read(file)
  if (typeof record === 'string') {
    console.error(record)
    return 1
  }
  const verdict = verifyDay(record, sha256)
  console.log(verdictWords(record, verdict).join('\n'))
  return verdict.ok ? 0 : 1
}

process.exitCode = verify(process.argv[2])
