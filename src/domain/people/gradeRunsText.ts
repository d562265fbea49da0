import { gradeText, type Grade } from './School'

/** 一到六年级、九年级: neighbours are joined. */
export function gradeRunsText(grades: readonly Grade[]): string {
  if (grades.length === 0) return '还没选年级'
  const sorted = [...grades].sort((a, b) => a - b)
  const runs: Grade[][] = []
  for (const grade of sorted) {
    const run = runs[runs.length - 1]
    if (run !== undefined && run[run.length - 1] === grade - 1) run.push(grade)
    else runs.push([grade])
  }
  return runs.map(runText).join('、')
}

function runText(run: Grade[]): string {
  const [first] = run
  const end = run[run.length - 1]
  if (first === undefined || end === undefined) return ''
  if (run.length === 1) return gradeText(first)
  return run.length === 2
    ? `${gradeText(first)}、${gradeText(end)}`
    : `${gradeText(first).slice(0, 1)}到${gradeText(end)}`
}
