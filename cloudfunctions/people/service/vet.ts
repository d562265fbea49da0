import { serviceInputs, type ServiceFilePage } from '@/contract/service'
import { serviceFileId } from '@/domain/ids'
import { no, type Result } from '@/domain/result'
import type { Vetting } from '@/domain/service/ServiceFile'
import { LONGEST_PASS_DAYS, vet as decide } from '@/domain/service/writeFile'
import { plusDays } from '@/domain/time'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { filePage } from './filePage'
import { onSide, serviceMay } from './serviceMay'
import { writerOf } from './writing'

/** 审核 of what is on file: written only while nothing was added since it was read. */
export const vet = action({
  deed: 'people/vet',
  input: serviceInputs.vet,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId, side, ...verdict }, { caller, now }): Promise<Result<ServiceFilePage>> {
    const may = onSide(serviceMay(caller, schoolId).vet, side)
    if (!may.ok) return may
    const _id = serviceFileId(schoolId, personId)
    const file = await store.get('service_files', _id)
    if (file === null) return no({ code: 'service/unknown-file' })
    if (file.ops.includes(op)) return filePage(caller, schoolId, personId)
    const { today, personId: by } = caller
    const decided = decide(file, verdict, { by, today, latest: plusDays(today, LONGEST_PASS_DAYS) })
    if (!decided.ok) return decided
    const { kind, providerId } = file
    const vetting: Vetting = { op, side, ...decided.value, kind, providerId, ...writerOf(caller, now) }
    const changed = await store.update(
      'service_files',
      { _id, kind, providerId, ops: is.not(op), [`papers.${file.papers.length}`]: is.absent() },
      { vettings: to.append(vetting), ops: to.append(op) },
    )
    return changed === 0 ? no({ code: 'busy/try-again' }) : filePage(caller, schoolId, personId)
  },
})
