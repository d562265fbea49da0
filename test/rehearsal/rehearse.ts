/**
 * `npm run rehearse`: an undisturbed afternoon of the whole city, then afternoons each with its own disaster. Fails when
 * a rule of custody was broken or a child is not accounted for by name.
 * `-- --seed WORD` throws other dice, `--only 3,7` plays those disasters alone, `--told` tells it whole,
 * `--harsh` loses answers and kills functions in all of them, `--day YYYY-MM-DD`.
 */
import { parseArgs } from 'node:util'
import { dayOf, plusDays, weekdayOf, type Day } from '@/domain/time'
import { rehearseCity } from './rehearseCity'
import { rehearseDisasters } from './rehearseDisasters'

/** The next ordinary weekday of the running autumn term: rehearsals are about the afternoon, not the calendar. */
function rehearsalDay(today: Day): Day {
  let day = today
  while (weekdayOf(day) > 5) day = plusDays(day, 1)
  return day
}

async function rehearse(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      harsh: { type: 'boolean', default: false },
      told: { type: 'boolean', default: false },
      day: { type: 'string' },
    },
  })
  const day = values.day ?? rehearsalDay(dayOf(Date.now()))
  const only = values.only === undefined ? null : values.only.split(',').map(Number)
  const calm = only !== null || (await rehearseCity(day))
  const wrong = await rehearseDisasters({
    day,
    seed: values.seed,
    only,
    harsh: values.harsh,
    told: values.told,
  })
  if (wrong > 0) console.error(`${wrong} 场不对`)
  return calm && wrong === 0 ? 0 : 1
}

void rehearse().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
