/** B2: the outcome of a check in the words of the command line and of the page. */
import type { CheckedDraw } from './verifyDraw'

const short = (hash: string | null): string => (hash === null ? '还没有' : `${hash.slice(0, 16)}…`)

/** What could be checked so far: the list alone, or everything. */
function reach({ listHash, resultHash }: CheckedDraw): string {
  if (listHash === null) return '名单还没有封存'
  return resultHash === null
    ? '名单和封存时的指纹一致，结果还没有公布'
    : '名单、号码、种子和结果都和公布的一致'
}

export function verdictOfDraw(
  draw: CheckedDraw & { name: string; schoolName: string },
  findings: string[],
): string[] {
  const head = [
    `${draw.schoolName} · ${draw.name}：名单 ${draw.applicants} 行`,
    `承诺 ${short(draw.commitment)}，名单指纹 ${short(draw.listHash)}，公开号码 ${draw.number?.value ?? '还没有'}，种子 ${short(draw.seed)}，结果指纹 ${short(draw.resultHash)}`,
  ]
  if (findings.length === 0) return [...head, `核对完毕：${reach(draw)}。`]
  return [...head, `核对完毕，有 ${findings.length} 处不一致：`, ...findings.map((words) => `  ${words}`)]
}
