import { disasters } from '@test/rehearsal/disasters'
import { absenceCrossfire } from '@test/rehearsal/disasters/absenceCrossfire'
import { escortWalk } from '@test/rehearsal/disasters/escortWalk'
import { networkOut } from '@test/rehearsal/disasters/networkOut'
import type { Disaster } from '@test/rehearsal/frame/Disaster'
import { AT, careRolls, goHome, openDay, schoolOut } from '@test/rehearsal/frame/ordinary'
import { playDisaster } from '@test/rehearsal/frame/playDisaster'
import { homeroomIdOf } from '@test/city/homerooms'

const DAY = '2026-11-24'
const SEED = 'test'

test('一共排练二十个下午，各有各的灾', () => {
  expect(new Set(disasters.map((disaster) => disaster.name)).size).toBe(20)
})

test.each([networkOut, escortWalk, absenceCrossfire])(
  '$name：最后每个孩子都有下落',
  async (disaster) => {
    const played = await playDisaster(disaster, DAY, SEED)
    expect(played.complaints).toEqual([])
    expect(played.children).toBeGreaterThan(0)
  },
  120_000,
)

describe('漏掉一件事，排练就说得出是谁', () => {
  const corner = { school: 'sh', homerooms: ['0302'] } as const
  const plant = (name: string, play: Disaster['play']): Disaster => ({
    name,
    corner: { ...corner, homerooms: [...corner.homerooms] },
    play,
  })

  test('一个孩子没有放行', async () => {
    let name = ''
    const played = await playDisaster(
      plant('没有放行', async (play) => {
        await openDay(play)
        await careRolls(play)
        await schoolOut(play)
        const [left] = await play.held()
        name = left!.name
        await goHome(play, AT.out, [left!.pupilId])
      }),
      DAY,
      SEED,
    )
    expect(played.complaints.join('\n')).toContain(`${name}：没有下落`)
  })

  test('一个班没有点名', async () => {
    const played = await playDisaster(
      plant('没有点名', async (play) => {
        await openDay(play)
        const [care] = await play.sessions({ homeroomId: homeroomIdOf('sh-0302') })
        await careRolls(play, [care!])
        await schoolOut(play)
      }),
      DAY,
      SEED,
    )
    expect(played.complaints.join('\n')).toContain('没有下落，记录写着没有点到')
  })

  test('记录写的和实际的不是同一个人接走', async () => {
    let name = ''
    const played = await playDisaster(
      plant('接错了人', async (play) => {
        await openDay(play)
        await careRolls(play)
        await schoolOut(play)
        const [swapped] = await play.held()
        name = swapped!.name
        await goHome(play, AT.out)
        play.truth.tell(swapped!.pupilId, { is: 'home', withWhom: '陌生人' })
      }),
      DAY,
      SEED,
    )
    expect(played.complaints).toEqual([
      expect.stringMatching(new RegExp(`${name}：其实和陌生人回家了，记录写着交给`)),
    ])
  })
})
