import { z } from 'zod'
import { RIGHTS } from '@/domain/access'
import { aSchool } from '../aSchool'
import { Town } from '../Town'
import { Dice } from './Dice'
import { EVERY_READER } from './everyReader'
import { likeShape, spoilt, type Shape } from './nearInput'

const DAY = '2026-11-23'
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 4, clubs: [{ id: 'ball', capacity: 2 }] })
const CALLERS = [
  school.office.openid,
  school.principal.openid,
  school.dutyLeader.openid,
  school.gate.openid,
  school.teacher(1).openid,
  school.guardian(1).openid,
  'openid-of-nobody',
]

export interface Fuzzed {
  /** Inputs that no reader takes, and that were sent. */
  sent: number
  /** What came back and is no refusal of the input, in words. */
  wrong: string[]
  /** Whether the database is byte for byte what it was. */
  isUntouched: boolean
}

/** Sends spoilt inputs to any action, as people who have rights there, until so many were refused. */
export async function fuzz(count: number, seed: number): Promise<Fuzzed> {
  const town = await Town.with([school], DAY)
  try {
    await town.openDay()
    await town.at(992)
    const before = JSON.stringify(await town.cloud.db.dump())
    const dice = new Dice(seed)
    const shapes = Object.keys(RIGHTS).map((name) => {
      const reader = EVERY_READER.get(name)
      if (reader === undefined) throw new Error(`no reader of ${name}`)
      return { name, reader, shape: z.toJSONSchema(reader, { io: 'input', unrepresentable: 'any' }) as Shape }
    })
    const wrong: string[] = []
    let sent = 0
    while (sent < count) {
      const { name, reader, shape } = dice.one(shapes)
      // As it arrives: what JSON cannot say never reaches a function.
      const input = JSON.parse(JSON.stringify(spoilt(likeShape(shape, dice), dice))) as unknown
      if (reader.safeParse(input).success) continue
      sent += 1
      const [fn = '', action = ''] = name.split('/')
      const { result, requests } = await town.cloud.invoke(
        fn,
        { action, input },
        { openid: dice.one(CALLERS) },
      )
      const code = (result as { refusal?: { code: string } }).refusal?.code
      if (code !== 'input/malformed' || requests > 0)
        wrong.push(`${name} ${JSON.stringify(input).slice(0, 200)}: ${JSON.stringify(result).slice(0, 200)}`)
    }
    return { sent, wrong, isUntouched: JSON.stringify(await town.cloud.db.dump()) === before }
  } finally {
    await town.close()
  }
}
