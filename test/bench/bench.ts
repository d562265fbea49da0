/** `npm run bench`: prints a table, writes dist/bench.json, and fails when a budget that a build can check is broken. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { DRAW_BUDGET, drawSpeed } from './draw'
import { ENROL_BUDGET, enrolRequests } from './enrolRequests'
import { killRounds } from './killRounds'
import { REQUEST_BUDGET, requestsPerAction } from './requests'
import { ROSTER_BUDGET, rosterSpeed } from './roster'
import { rush } from './rush/rush'
import { SAFETY_BUDGET, safetyRequests } from './safetyRequests'
import { NODE_BUDGET, screenCosts, SET_DATA_BUDGET } from './screens'
import { packageSizes, SIZE_BUDGET } from './sizes'
import { DIST } from '../../config/dist'

const KILLS = Number(process.env.KILLS ?? 50)
const GUARDIANS = Number(process.env.GUARDIANS ?? 10_000)

interface Line {
  what: string
  measured: number
  budget: number | null
}

const over = (line: Line): boolean => line.budget !== null && line.measured > line.budget

function flatten(
  prefix: string,
  values: Record<string, number>,
  budget: Record<string, number> | number | null,
): Line[] {
  return Object.entries(values).map(([key, measured]) => ({
    what: `${prefix}.${key}`,
    measured,
    budget: typeof budget === 'number' || budget === null ? budget : (budget[key] ?? null),
  }))
}

async function bench(): Promise<number> {
  const measured = {
    requests: await requestsPerAction(),
    enrolment: await enrolRequests(),
    safety: await safetyRequests(),
    package: packageSizes(path.join(DIST, 'weapp')),
    ...(await screenCosts()),
    draw: drawSpeed(),
    roster: rosterSpeed(),
    rush: await rush(GUARDIANS),
    kills: await killRounds(KILLS),
  }
  const lines = [
    ...flatten('requests', measured.requests, REQUEST_BUDGET),
    ...flatten('enrolment', measured.enrolment, ENROL_BUDGET),
    ...flatten('safety', measured.safety, SAFETY_BUDGET),
    ...flatten('package', measured.package, SIZE_BUDGET),
    ...flatten('nodes', measured.nodes, NODE_BUDGET),
    ...flatten('setData', measured.setData, SET_DATA_BUDGET),
    ...flatten('draw', measured.draw, DRAW_BUDGET),
    ...flatten('roster', measured.roster, ROSTER_BUDGET),
    ...flatten(
      'rush',
      { ...measured.rush },
      { oversold: 0, doubled: 0, lost: 0, faults: 0, requestsEach: 5 },
    ),
    ...flatten('kills', { ...measured.kills }, { lost: 0, halfWritten: 0 }),
  ]
  const width = Math.max(...lines.map((line) => line.what.length))
  for (const line of lines)
    console.log(
      `${over(line) ? '✗' : ' '} ${line.what.padEnd(width)}  ${String(line.measured).padStart(9)}${line.budget === null ? '' : `  ≤ ${line.budget}`}`,
    )
  writeFileSync(path.join(DIST, 'bench.json'), `${JSON.stringify(measured, null, 2)}\n`)
  const broken = lines.filter(over)
  if (broken.length > 0) console.error(`\n${broken.length} 项超出预算`)
  return broken.length === 0 ? 0 : 1
}

void bench().then((code) => process.exit(code))
