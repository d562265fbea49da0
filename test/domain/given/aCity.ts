import { asId } from '@/domain/ids'
import { NO_CORRECTIONS, type City } from '@/domain/people/School'
import { minute } from './days'

export const aCity = (): City => ({
  _id: asId<'City'>('city'),
  name: '某市',
  offWorkMinute: {
    summer: minute('18:00'),
    winter: minute('17:30'),
    summerFrom: '05-01',
    summerTo: '09-30',
  },
  terms: [],
  calendar: NO_CORRECTIONS,
  carePupilsPerTeacher: 45,
  walkAlone: { minGrade: 4, latestMinute: minute('18:00') },
  escortRatio: [
    { upToGrade: 2, pupilsPerAdult: 8 },
    { upToGrade: 4, pupilsPerAdult: 12 },
    { upToGrade: 9, pupilsPerAdult: 18 },
  ],
})
