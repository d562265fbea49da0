import { absenceInputs, type Absences, type AbsentChild } from '@/contract/absence'
import type { Custody } from '@/domain/custody/Custody'
import type { Person } from '@/domain/people/Person'
import { maskedPhone } from '@/domain/people/phone'
import { yes } from '@/domain/result'
import { absenceView } from '../_kit/absenceView'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { absenceReading } from './absenceReading'
import { seenByFamily } from './seenByFamily'

const phonesOf = (persons: Person[], { pupilId }: Custody): AbsentChild['guardians'] =>
  persons.flatMap(({ _id, name, phone, wards }) =>
    wards
      .filter((ward) => ward.pupilId === pupilId && ward.courtBarred !== true)
      .map(({ relation }) => ({ personId: _id, name, relation, phone: maskedPhone(phone) })),
  )

const openFirst = (a: AbsentChild, b: AbsentChild): number =>
  Number(a.closed !== null) - Number(b.closed !== null) || a.at - b.at

/** 没到的孩子: a teacher's own (her homeroom's and those she missed), for who leads the school all of them. */
export const absences = action({
  deed: 'attendance/absences',
  input: absenceInputs.absences,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    const day = caller.today
    const absent = await store.find('custody', { schoolId, day, status: 'absent' })
    const readingOf = await absenceReading(schoolId, caller)
    const missed = absent.flatMap((custody) =>
      readingOf(custody) === null || custody.absence === null
        ? []
        : [{ pupilId: custody.pupilId, at: custody.absence.at }],
    )
    const seen = await seenByFamily(schoolId, day, missed)
    const toCall = absent.filter((custody) => readingOf(custody)?.calls)
    const families =
      toCall.length === 0
        ? []
        : await store.find(
            'persons',
            { 'wards.pupilId': is.in(toCall.map((custody) => custody.pupilId)) },
            { fields: ['name', 'phone', 'wards'] },
          )
    const children = absent.flatMap((custody): AbsentChild[] => {
      const reading = readingOf(custody)
      const view = absenceView(custody)
      if (reading === null || view === null) return []
      const { pupilId, name, gender, homeroomName } = custody
      const guardians = reading.calls ? phonesOf(families, custody) : []
      const seenAt = seen.get(pupilId) ?? null
      return [{ pupilId, name, gender, homeroomName, may: reading.may, guardians, seenAt, ...view }]
    })
    return yes<Absences>({ day, children: children.sort(openFirst) })
  },
})
