import { randomInt } from 'node:crypto'
import { deskInputs, type DeskAsk } from '@/contract/desk'
import { atDesk } from '@/domain/desk/atDesk'
import { NUMBER_TRIES } from '@/domain/desk/Desk'
import { deskCodeInText } from '@/domain/desk/deskLink'
import { deskCodeHashOf } from '@/domain/desk/deskSecret'
import { scanDesk as scan } from '@/domain/desk/scanDesk'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { deskAsk } from './deskAsk'

const newNumber = (): string => String(randomInt(10_000)).padStart(4, '0')

/** 扫码: the code is this phone's from now on, and the computer shows its number. */
export const scanDesk = action({
  deed: 'people/scanDesk',
  input: deskInputs.scanDesk,
  subject: () => ({}),
  async run({ code: typed }, { caller, now }): Promise<Result<DeskAsk>> {
    const { personId, person, today } = caller
    const sitting = atDesk(person, today)
    if (sitting === null) return no({ code: 'desk/no-desk-post' })
    const places = [...new Set(sitting.appointments.map(({ schoolId }) => schoolId))]
    const code = deskCodeInText(typed)
    if (code === null) return no({ code: 'desk/code-wrong' })
    const [found] = await store.find('desks', { codeHash: deskCodeHashOf(code) }, { limit: 1 })
    const scanned = scan(found ?? null, personId, now)
    if (!scanned.ok) return scanned
    const desk = scanned.value
    if (desk.status === 'waiting') {
      const claimed = await store.update(
        'desks',
        { _id: desk._id, status: 'waiting' },
        {
          ...{ status: 'scanned', personId, personName: person.name, places },
          ...{ number: newNumber(), triesLeft: NUMBER_TRIES },
        },
      )
      if (claimed === 0) return no({ code: 'busy/try-again' })
    }
    return yes(await deskAsk(desk, places))
  },
})
