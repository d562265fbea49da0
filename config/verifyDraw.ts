/** `npm run verify-draw -- FILE`: reckons an exported draw again. Exit code 0 only when everything is as published. */
import { readFileSync } from 'node:fs'
import { drawFileReader, type DrawFile } from '@/contract/drawFile'
import { verdictOfDraw } from '@/domain/draw/verdictOfDraw'
import { verifyDraw } from '@/domain/draw/verifyDraw'

function read(file: string): DrawFile | string {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return '读不到这个文件，或它不是 JSON。'
  }
  const drawn = drawFileReader.safeParse(content)
  if (drawn.success) return drawn.data
  return `这不是一份完整的抽签记录（${drawn.error.issues[0]?.path.join('.') || '整个文件'}）。`
}

function verify(file: string | undefined): number {
  if (file === undefined) {
    console.error('用法：npm run verify-draw -- 文件')
    return 1
  }
  const drawn = read(file)
  if (typeof drawn === 'string') {
    console.error(drawn)
    return 1
  }
  const findings = verifyDraw(drawn.draw, drawn.lists)
  console.log(verdictOfDraw(drawn.draw, findings).join('\n'))
  return findings.length === 0 ? 0 : 1
}

process.exitCode = verify(process.argv[2])
