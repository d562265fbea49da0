import { z } from 'zod'
import { idOf, opReader, unchecked } from './readers'

const school = { schoolId: idOf<'School'>(), op: opReader }
const personId = idOf<'Person'>()
const pupilId = idOf<'Pupil'>()

/** 显示、拨打: whose number, and in which matter; the matter says who may have it now. */
export const phoneInputs = {
  people: {
    revealColleague: z.strictObject({ ...school, personId }),
    /** Of whoever asks to be bound to the child. */
    revealAsker: z.strictObject({ ...school, pupilId, personId }),
  },
  custody: {
    /** A collector's id, or a delegation's. */
    revealCollector: z.strictObject({ ...school, pupilId, collectorId: idOf<'Collector'>() }),
  },
  attendance: {
    /** A guardian of a child who did not come. */
    ringFamily: z.strictObject({ ...school, pupilId, personId }),
  },
  notice: {
    /** Whom to ring because WeChat did not bring the message. */
    ringReceiver: z.strictObject({
      ...school,
      messageId: unchecked(z.string().min(1).max(400), 'an id'),
      personId,
    }),
  },
}

export interface RevealedPhone {
  phone: string
}

type Of<Reader extends z.ZodType> = { input: z.input<Reader>; output: RevealedPhone }
export interface PhonesApi {
  'people/revealColleague': Of<typeof phoneInputs.people.revealColleague>
  'people/revealAsker': Of<typeof phoneInputs.people.revealAsker>
  'custody/revealCollector': Of<typeof phoneInputs.custody.revealCollector>
  'attendance/ringFamily': Of<typeof phoneInputs.attendance.ringFamily>
  'notice/ringReceiver': Of<typeof phoneInputs.notice.ringReceiver>
}
/** Every action that gives a whole number, and nothing else. */
export type RevealAction = keyof PhonesApi
