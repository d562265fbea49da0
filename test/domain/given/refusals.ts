import type { Failure, FailureCode } from '@/domain/failure'
import { at, minute, TUESDAY } from './days'

type Of<Code extends FailureCode> = Extract<Failure, { code: Code }>

const pupil = '阿卜杜热合曼·买买提'
const course = '机器人'

/** Facts as the product gives them, for every code: a new code does not compile until it is here. */
const EXAMPLES: { [Code in FailureCode]: [Of<Code>, ...Of<Code>[]] } = {
  'access/unknown-caller': [{ code: 'access/unknown-caller' }],
  'access/not-allowed': [{ code: 'access/not-allowed' }],
  'access/other-school': [{ code: 'access/other-school' }],
  'input/malformed': [{ code: 'input/malformed', field: '内容' }],
  'input/unknown-action': [{ code: 'input/unknown-action' }],
  'input/not-from-timer': [{ code: 'input/not-from-timer' }],
  'busy/try-again': [{ code: 'busy/try-again' }],
  'calendar/year-unpublished': [{ code: 'calendar/year-unpublished', year: 2027 }],
  'enrolment/plan-not-published': [{ code: 'enrolment/plan-not-published' }],
  'enrolment/course-unknown': [{ code: 'enrolment/course-unknown' }],
  'enrolment/wrong-grade': [{ code: 'enrolment/wrong-grade', pupil, course }],
  'enrolment/no-window': [{ code: 'enrolment/no-window' }],
  'enrolment/window-not-open': [{ code: 'enrolment/window-not-open', opensAt: at('08:00') }],
  'enrolment/window-closed': [
    { code: 'enrolment/window-closed', closedAt: at('18:00') },
    { code: 'enrolment/window-closed', closedAt: at('00:00') },
  ],
  'enrolment/by-draw': [{ code: 'enrolment/by-draw', closesAt: at('18:00') }],
  'enrolment/clash': [{ code: 'enrolment/clash', course, other: '合唱' }],
  'enrolment/full': [{ code: 'enrolment/full', course }],
  'enrolment/withdraw-closed': [{ code: 'enrolment/withdraw-closed', course }],
  'enrolment/no-week': [{ code: 'enrolment/no-week' }],
  'late/no-service': [{ code: 'late/no-service', day: TUESDAY, name: '国庆节' }],
  'late/past-cut-off': [{ code: 'late/past-cut-off', cutOffMinute: minute('17:00'), teacher: '林舟' }],
  'late/unknown-end': [{ code: 'late/unknown-end' }],
  'late/not-placed': [{ code: 'late/not-placed', day: TUESDAY }],
  'late/collector-unknown': [{ code: 'late/collector-unknown' }],
  'late/full': [{ code: 'late/full', capacity: 20 }],
  'late/asked-already': [{ code: 'late/asked-already', untilMinute: minute('19:00') }],
  'late/none': [{ code: 'late/none' }],
  'roll/unknown-session': [{ code: 'roll/unknown-session' }],
  'roll/not-on-duty': [{ code: 'roll/not-on-duty', teacher: '周岚' }],
  'roll/other-day': [{ code: 'roll/other-day', day: TUESDAY }],
  'roll/too-early': [{ code: 'roll/too-early', startsAt: '16:30', opensAt: at('16:15') }],
  'roll/already-taken': [{ code: 'roll/already-taken', byName: '周岚', at: at('16:33') }],
  'roll/incomplete': [
    { code: 'roll/incomplete', names: [pupil] },
    { code: 'roll/incomplete', names: ['甲', '乙', '丙', '丁'] },
  ],
  'roll/not-expected': [{ code: 'roll/not-expected', count: 1 }],
  'roll/not-taken': [{ code: 'roll/not-taken' }],
  'roll/reason-missing': [{ code: 'roll/reason-missing', pupil }],
  'roll/left-early-by-gate': [{ code: 'roll/left-early-by-gate', pupil }],
  'custody/unknown-child': [{ code: 'custody/unknown-child' }],
  'custody/receiver-off-duty': [{ code: 'custody/receiver-off-duty' }],
  'custody/to-oneself': [{ code: 'custody/to-oneself' }],
  'custody/reason-missing': [{ code: 'custody/reason-missing' }],
  'custody/held-by-other': [{ code: 'custody/held-by-other', pupil, holder: '周岚老师' }],
  'custody/not-in-school': [{ code: 'custody/not-in-school', pupil }],
  'custody/released-already': [{ code: 'custody/released-already', pupil, at: at('18:31') }],
  'custody/not-at-gate': [{ code: 'custody/not-at-gate' }],
  'custody/code-wrong': [
    { code: 'custody/code-wrong', pupil, triesLeft: 4 },
    { code: 'custody/code-wrong', pupil, triesLeft: 1 },
    { code: 'custody/code-wrong', pupil, triesLeft: 0 },
  ],
  'custody/code-locked': [{ code: 'custody/code-locked', pupil }],
  'custody/code-unknown': [{ code: 'custody/code-unknown' }],
  'custody/collector-unknown': [{ code: 'custody/collector-unknown', pupil }],
  'custody/collector-barred': [{ code: 'custody/collector-barred', pupil }],
  'custody/walk-alone-no-consent': [{ code: 'custody/walk-alone-no-consent', pupil }],
  'custody/walk-alone-too-young': [{ code: 'custody/walk-alone-too-young', pupil, minGrade: 4 }],
  'custody/walk-alone-too-late': [{ code: 'custody/walk-alone-too-late', latestMinute: minute('18:00') }],
  'custody/no-service-today': [{ code: 'custody/no-service-today', name: '国庆节' }],
  'digest/none': [{ code: 'digest/none', day: TUESDAY }],
}

export const EVERY_REFUSAL: Failure[] = Object.values(EXAMPLES).flat()
