/** 抹去断在半路：每一步都断一次，接着再来，名字一个不剩，账还对得上。 */
import { brokenRules } from '@/domain/custody/rules'
import { goesFrom, RETENTION_DEFAULT } from '@/domain/retention/retention'
import { atMinute } from '@/domain/time'
import { aLeaver, DAY, everything, LAST, naming } from './given/aLeaver'
import { twinOf } from './given/aDrawSchool'
import { Town } from './given/Town'

jest.setTimeout(600_000)

const MOST_REQUESTS = 200

test('断在任何一步，第二夜都做得完', async () => {
  const { school, live } = aLeaver()
  const town = await Town.with([school], DAY)
  await live(town)
  for (let k = 1; k <= MOST_REQUESTS; k += 1) {
    const twin = await twinOf(town)
    await twin.cloud.clock.set(atMinute(goesFrom(LAST, RETENTION_DEFAULT), 130))
    twin.cloud.faults.killAfterRequest({ fn: 'people', action: 'eraseLeavers', k })
    await twin.timer('people', 'eraseLeavers').catch(() => undefined)
    const isOver = twin.cloud.faults.pending.length > 0
    twin.cloud.faults.clear()
    await twin.timer('people', 'eraseLeavers')
    await twin.timer('people', 'eraseLeavers')
    expect([k, naming(await everything(twin))]).toEqual([k, []])
    expect(brokenRules(await twin.all('custody'))).toEqual([])
    await twin.close()
    if (isOver) return town.close()
  }
  throw new Error('it never ran to its end')
})
