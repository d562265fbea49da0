import { pupilIdOf } from '@test/city/homerooms'
import type { Disaster } from '../frame/Disaster'
import { AT, careRolls, changeRooms, goHome, lateRoom, openDay, schoolOut } from '../frame/ordinary'
import type { Play } from '../frame/Play'

/** 刘梓辰 of 三(2), 刘子晨 of 三(3) and 刘梓辰 of 五(1): one sound, three children. */
const HERS = pupilIdOf('sh-0302', 24)
const SOUNDS_LIKE = pupilIdOf('sh-0303', 18)
const SAME_NAME = pupilIdOf('sh-0501', 20)

/** The grandmother has no phone and says the name; the guard taps the wrong one of three. */
export const sameSound: Disaster = {
  name: '读音一样的三个孩子',
  corner: { school: 'sh', homerooms: ['0302', '0303', '0501'] },
  async play(play) {
    await openDay(play)
    await careRolls(play)
    await changeRooms(play)
    await schoolOut(play)
    await grandmother(play)
    await fatherOfTheOther(play)
    await goHome(play, AT.out)
    await lateRoom(play)
  },
}

async function grandmother(play: Play): Promise<void> {
  const { schoolId } = play
  const guard = play.first('gate')
  const elder = play.cast.pupil(HERS).collectors.find((one) => one.personId === null)
  if (elder === undefined) throw new Error('she has a grandmother')
  const claim = { how: 'eye', collectorId: elder.id, reason: '外婆没带手机，报了孩子名字' } as const
  const seen = await play.ask(guard, 'custody/look', { schoolId, op: play.op(), pupilId: SOUNDS_LIKE })
  for (const other of [HERS, SAME_NAME])
    play.must(
      seen.alikes.some((alike) => alike.pupilId === other),
      '放行时没有提醒读音一样的孩子',
    )
  for (const wrong of [SOUNDS_LIKE, SAME_NAME])
    await play.refused(
      guard,
      'custody/release',
      { schoolId, op: play.op(), pupilId: wrong, claim },
      'custody/collector-unknown',
    )
  await play.ask(guard, 'custody/release', { schoolId, op: play.op(), pupilId: HERS, claim })
  play.truth.tell(HERS, { is: 'home', withWhom: `${elder.relation} ${elder.name}` })
  play.say('外婆报了名字，点错两个都没放，最后接走的是自己的外孙')
}

/** The other 刘梓辰's father shows a right code, and it opens for his own child alone. */
async function fatherOfTheOther(play: Play): Promise<void> {
  const { schoolId } = play
  const guard = play.first('gate')
  const father = play.cast.collectorOf(SAME_NAME)
  if (father === null) throw new Error('he has a father')
  const shown = await play.ask(father.person, 'custody/pickupCode', { pupilId: SAME_NAME })
  const claim = { how: 'code', code: shown.codes[0]?.code ?? '' } as const
  await play.refused(
    guard,
    'custody/release',
    { schoolId, op: play.op(), pupilId: SOUNDS_LIKE, claim },
    'custody/code-wrong',
  )
  await play.ask(guard, 'custody/release', { schoolId, op: play.op(), pupilId: SAME_NAME, claim })
  play.truth.tell(SAME_NAME, {
    is: 'home',
    withWhom: play.cast.collectorText(SAME_NAME, father.collectorId),
  })
}
