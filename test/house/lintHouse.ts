import path from 'node:path'
import { plantHouse } from './plantHouse'

export interface Complaint {
  ruleId: string | null
  message: string
}

interface FileReport {
  filePath: string
  messages: Complaint[]
}

/** Lints a planted house with our own configuration; complaints by file, an empty list for a clean one. */
export function lintHouse(files: Readonly<Record<string, string>>): Map<string, Complaint[]> {
  const house = plantHouse(files)
  try {
    const { output } = house.run('eslint/bin/eslint.js', ['.', '--format', 'json'])
    const reports = JSON.parse(output) as FileReport[]
    return new Map(reports.map((report) => [path.relative(house.root, report.filePath), report.messages]))
  } finally {
    house.remove()
  }
}
