import fc from 'fast-check'
import { slotKey, slotOf } from '@/domain/enrolment/PupilWeek'

describe('时段的键', () => {
  test('星期和时段都能从键里还原，时段名里有横线也一样', () => {
    const slots = fc.record({
      weekday: fc.constantFrom(
        1 as const,
        2 as const,
        3 as const,
        4 as const,
        5 as const,
        6 as const,
        7 as const,
      ),
      blockId: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
    })
    fc.assert(fc.property(slots, (slot) => expect(slotOf(slotKey(slot))).toEqual(slot)))
  })
})
