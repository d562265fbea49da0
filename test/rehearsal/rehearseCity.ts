/** One undisturbed afternoon of the whole city. */
import { dayWeekdayText, type Day } from '@/domain/time'
import { Cast } from './Cast'
import { checkDay } from './checkDay'
import { playAfternoon } from './playAfternoon'
import { costTable, pushCards } from './report'
import { Stage } from './Stage'

const MOST_COMPLAINTS = 40

/** Whether nothing was found. */
export async function rehearseCity(day: Day): Promise<boolean> {
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
      console.log('责任链完整：每个孩子每一分钟都有人负责，没有违反任何一条。\n')
      return true
    }
    console.error(`发现 ${complaints.length} 处问题：\n${complaints.slice(0, MOST_COMPLAINTS).join('\n')}`)
    return false
  } finally {
    await stage.close()
  }
}
