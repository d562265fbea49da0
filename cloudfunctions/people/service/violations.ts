import { serviceInputs, type ServiceFilePage } from '@/contract/service'
import { serviceFileId } from '@/domain/ids'
import { no, type Result } from '@/domain/result'
import type { Violation } from '@/domain/service/ServiceFile'
import { hasReason, liftViolation as decide } from '@/domain/service/writeFile'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { filePage } from './filePage'
import { newFile } from './saveServiceFile'
import { onSide, serviceMay } from './serviceMay'
import { appendOnce, settleOnce, writerOf } from './writing'

/** 记录违规: of an own teacher too, whose file it then begins. Bars at every school from this moment on. */
export const violation = action({
  deed: 'people/violation',
  input: serviceInputs.violation,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId, side, day, words }, { caller, now }): Promise<Result<ServiceFilePage>> {
    const may = onSide(serviceMay(caller, schoolId).report, side)
    if (!may.ok) return may
    const person = await store.get('persons', personId)
    const _id = serviceFileId(schoolId, personId)
    const isHere = person?.appointments.some((one) => one.schoolId === schoolId) === true
    if (person === null || (!isHere && (await store.get('service_files', _id)) === null))
      return no({ code: 'service/unknown-file' })
    if (day > caller.today) return no({ code: 'service/days-wrong' })
    if (!hasReason(words)) return no({ code: 'service/reason-missing' })
    await store.add('service_files', [
      newFile(schoolId, personId, { name: person.name, kind: 'own-teacher', providerId: null, ops: [] }),
    ])
    const entry: Violation = { id: op, side, day, words, lifted: null, ...writerOf(caller, now) }
    await appendOnce('service_files', _id, op, { violations: entry })
    return filePage(caller, schoolId, personId)
  },
})

/** 解除: it stays written down. */
export const liftViolation = action({
  deed: 'people/liftViolation',
  input: serviceInputs.liftViolation,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, personId, side, violationId, reason },
    { caller, now },
  ): Promise<Result<ServiceFilePage>> {
    const onOwn = onSide(serviceMay(caller, schoolId).vet, side)
    if (!onOwn.ok) return onOwn
    if (personId === caller.personId) return no({ code: 'service/own-file' })
    const _id = serviceFileId(schoolId, personId)
    const file = await store.get('service_files', _id)
    if (file === null) return no({ code: 'service/unknown-file' })
    if (!file.ops.includes(op)) {
      const index = file.violations.findIndex(({ id }) => id === violationId)
      const may = decide(file.violations[index], side, reason)
      if (!may.ok) return may
      const value = { ...writerOf(caller, now), reason }
      await settleOnce('service_files', _id, op, {
        ...{ path: `violations.${index}`, id: violationId, field: 'lifted', value },
      })
    }
    return filePage(caller, schoolId, personId)
  },
})
