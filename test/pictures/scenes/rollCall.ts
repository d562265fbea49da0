import { takeRoll } from '@test/rehearsal/acts'
import { COLLEAGUE, LIU_ZICHEN, MISSED, TEACHER, type PictureSet } from '../setOf'
import type { Scene } from '../takePictures'

const ROLL = 991
const CLIMBED = 1004

/** 点名, with and without network, and the children who are not there. */
export function rollCall(set: PictureSet): Scene[] {
  const { stage, play, guardian, person, act } = set
  let own = ''
  let others = ''
  const offline = { minute: ROLL, persona: person(TEACHER), url: () => own }
  return [
    {
      name: 'teacher-roll',
      minute: ROLL,
      persona: person(TEACHER),
      url: () => own,
      looks: ['dark', 'large'],
      async before() {
        own = await set.rollOf(TEACHER)
        others = await set.rollOf(COLLEAGUE)
      },
      async steps(phone) {
        await phone.longpress('#mark-p-sh-0302-04')
        await phone.tap('#choose-late')
        await phone.tap('#mark-p-sh-0302-02')
        await phone.tap('#homework-p-sh-0302-01')
        await phone.tap('#homework-p-sh-0302-03')
        await phone.tap('#homework-p-sh-0302-03')
      },
    },
    {
      name: 'teacher-roll-sheet',
      minute: ROLL,
      persona: person(TEACHER),
      url: () => own,
      async steps(phone) {
        await phone.longpress('#mark-p-sh-0302-05')
      },
    },
    {
      name: 'teacher-roll-offline',
      ...offline,
      async steps(phone) {
        await phone.find('#submit-roll').waitFor()
        await phone.page.evaluate(() => window.wechat?.setOnline(false))
        await phone.settle()
        await phone.tap('#mark-p-sh-0302-03')
      },
    },
    {
      name: 'teacher-roll-unsent',
      ...offline,
      looks: ['dark'],
      async steps(phone) {
        await phone.find('#submit-roll').waitFor()
        await phone.page.evaluate(() => window.wechat?.setOnline(false))
        await phone.settle()
        await phone.tap('#mark-p-sh-0302-03')
        await phone.tap('#submit-roll')
      },
    },
    {
      name: 'teacher-roll-differences',
      minute: ROLL,
      persona: person(COLLEAGUE),
      url: () => others,
      async steps(phone) {
        await phone.tap('#mark-p-sh-0303-03')
        await takeRoll(play, await set.careOf(COLLEAGUE), (id) => (id.endsWith('-05') ? 'absent' : 'present'))
        await phone.tap('#submit-roll')
        await phone.find('#roll-summary').waitFor()
      },
    },
    {
      name: 'teacher-roll-done',
      minute: ROLL,
      persona: person(TEACHER),
      url: () => own,
      async before() {
        await set.rollsOfOthers()
        await set.ownRoll()
      },
    },
    {
      name: 'guardian-absence',
      minute: ROLL,
      persona: guardian(MISSED),
      url: () => '/pages/guardian/today/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'teacher-today-absence',
      minute: ROLL,
      persona: person(TEACHER),
      url: () => '/pages/teacher/today/index',
    },
    {
      name: 'teacher-absences',
      minute: ROLL,
      persona: person(TEACHER),
      url: () => '/pages/teacher/absences/index',
      looks: ['dark'],
    },
    {
      name: 'guardian-absence-answered',
      minute: CLIMBED,
      persona: guardian(MISSED),
      url: () => '/pages/guardian/today/index',
      async before() {
        await stage.ask(guardian(MISSED)(), 'attendance/answerAbsence', {
          pupilId: MISSED,
          op: stage.newOp(),
          where: 'unknown',
          words: '',
        })
      },
    },
    {
      name: 'leader-absences',
      minute: CLIMBED,
      persona: set.leader,
      url: () => '/pages/teacher/absences/index',
      looks: ['dark'],
    },
    {
      name: 'leader-absence-verify',
      minute: CLIMBED,
      persona: set.leader,
      url: () => '/pages/teacher/absences/index',
      async steps(phone) {
        await phone.tap(`#verify-${MISSED}`)
      },
    },
    {
      name: 'guardian-sweep',
      minute: CLIMBED,
      persona: guardian(LIU_ZICHEN),
      url: () => '/pages/guardian/today/index',
      async before() {
        await stage.ask(person(TEACHER)(), 'attendance/saveSweep', {
          ...act(),
          sessionId: (await set.careOf(TEACHER))._id,
          sweep: { [LIU_ZICHEN]: { homework: true, note: '字写得工整' } },
        })
      },
    },
  ]
}
