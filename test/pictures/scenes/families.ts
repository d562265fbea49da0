import type { PupilId } from '@/domain/ids'
import { CHEN_YUNING, LATE_TEACHER, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const BEFORE_CUT_OFF = 1012
const MOST_APPLICANTS = 60

/** Families in the afternoon; and the late room, when it is full. */
export function families(set: PictureSet): Scene[] {
  const { stage, cast, guardian, person, act } = set
  const chen = { minute: BEFORE_CUT_OFF, persona: guardian(CHEN_YUNING) }
  const waiting: PupilId[] = []
  const waits = (index: number) => () => guardian(waiting[index] ?? CHEN_YUNING)()

  /** Children are asked for until two have to wait. */
  const fillLateRoom = async () => {
    const here = await set.held()
    for (const { pupilId } of here
      .filter((child) => child.pupilId !== CHEN_YUNING)
      .slice(0, MOST_APPLICANTS)) {
      const collector = cast.collectorOf(pupilId)
      if (collector === null) continue
      const { openid } = collector.person
      const { reply, options } = await applyFor(openid, pupilId, collector.collectorId)
      if (reply?.ok === true && options.left === 0) waiting.push(pupilId)
      if (waiting.length > 1) return
    }
  }
  const applyFor = async (openid: string, pupilId: PupilId, collectorId: string) => {
    const options = await stage.ask(openid, 'attendance/lateOptions', { pupilId })
    const [until] = options.options
    const may = until !== undefined && options.closed === null && options.current === null
    const input = {
      pupilId,
      day: stage.day,
      op: stage.newOp(),
      untilMinute: until?.untilMinute ?? 0,
      collectorId,
    }
    return { options, reply: may ? await stage.call(openid, 'attendance/applyLate', input) : null }
  }
  return [
    {
      name: 'guardian-today',
      ...chen,
      url: () => '/pages/guardian/today/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'guardian-enrol',
      ...chen,
      url: () => `/pages/guardian/enrol/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark'],
    },
    {
      name: 'guardian-enrol-confirm',
      ...chen,
      url: () => `/pages/guardian/enrol/index?pupilId=${CHEN_YUNING}`,
      async steps(phone) {
        await phone.tap('[id^=choose-]')
        await phone.tap('#check-basket')
      },
    },
    {
      name: 'guardian-late-pickup',
      ...chen,
      url: () => `/pages/guardian/late/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark'],
      async steps(phone) {
        await phone.find('[id^=until-]').first().waitFor()
        await phone.tap(phone.find('[id^=until-]').nth(1))
      },
    },
    {
      name: 'teacher-late-desk',
      minute: BEFORE_CUT_OFF,
      persona: person(LATE_TEACHER),
      url: () => '/pages/teacher/late/index',
      looks: ['dark'],
      before: fillLateRoom,
    },
    {
      name: 'teacher-late-refuse',
      minute: BEFORE_CUT_OFF,
      persona: person(LATE_TEACHER),
      url: () => '/pages/teacher/late/index',
      async steps(phone) {
        await phone.tap('[id^=refuse-p-]')
      },
    },
    {
      name: 'guardian-late-pending',
      minute: BEFORE_CUT_OFF,
      persona: waits(0),
      url: () => '/pages/guardian/today/index',
      looks: ['dark'],
    },
    {
      name: 'guardian-late-waiting',
      minute: BEFORE_CUT_OFF,
      persona: waits(0),
      url: () => `/pages/guardian/late/index?pupilId=${waiting[0] ?? ''}`,
    },
    {
      name: 'guardian-late-refused',
      minute: BEFORE_CUT_OFF,
      persona: waits(1),
      url: () => '/pages/guardian/today/index',
      async before() {
        await stage.ask(person(LATE_TEACHER)(), 'attendance/decideLate', {
          ...act(),
          pupilId: waiting[1] ?? CHEN_YUNING,
          day: stage.day,
          decision: 'refuse',
          reason: '今天位置满了',
          alternative: 'at-end',
          words: '',
        })
      },
    },
    {
      name: 'guardian-late-refused-page',
      minute: BEFORE_CUT_OFF,
      persona: waits(1),
      url: () => `/pages/guardian/late/index?pupilId=${waiting[1] ?? ''}`,
    },
  ]
}
