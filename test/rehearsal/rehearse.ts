/** `npm run rehearse`: plays a whole afternoon of the city without a browser, and fails if any custody rule was broken. */
import { plusDays, weekdayOf, dayOf, dayWeekdayText, type Day } from '@/domain/time'
import { Cast } from './Cast'
import { checkDay } from './checkDay'
import { playAfternoon } from './playAfternoon'
import { costTable, pushCards } from './report'
import { Stage } from './Stage'

/** The next ordinary weekday of the running autumn term: rehearsals are about the afternoon, not the calendar. */
function rehearsalDay(today: Day): Day {
  let day = today
  while (weekdayOf(day) > 5) day = plusDays(day, 1)
  return day
}

async function rehearse(): Promise<number> {
  const day = process.argv[2] ?? rehearsalDay(dayOf(Date.now()))
  const began = Date.now()
  const stage = await Stage.open({ day })
  try {
    const cast = await Cast.of(stage.cloud)
    console.log(`排练 ${dayWeekdayText(day)}：${cast.schools.map((s) => s.name).join('、')}\n`)
    const story = await playAfternoon(stage, cast)
    console.log(story.lines.join('\n'))
    console.log(`\n${(await pushCards(stage)).join('\n')}`)
    console.log(`\n${costTable(stage).join('\n')}`)
    const complaints = await checkDay(stage)
    console.log(`\n用时 ${((Date.now() - began) / 1000).toFixed(1)} 秒`)
    if (complaints.length === 0) {
      console.log('责任链完整：每个孩子每一分钟都有人负责，没有违反任何一条。')
      return 0
    }
    console.error(`发现 ${complaints.length} 处问题：\n${complaints.slice(0, 40).join('\n')}`)
    return 1
  } finally {
    await stage.close()
  }
}

void rehearse().then((code) => process.exit(code))
