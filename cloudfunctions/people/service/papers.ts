import { serviceInputs, type ServiceFilePage } from '@/contract/service'
import { serviceFileId } from '@/domain/ids'
import { no, type Result } from '@/domain/result'
import type { Paper } from '@/domain/service/ServiceFile'
import { withdraw } from '@/domain/service/writeFile'
import { named, recordKey, takeIn } from '../../_kit/files'
import { action } from '../../_kit/handle'
import { seal } from '../../_kit/sealed'
import { store } from '../../_kit/store'
import { filePage } from './filePage'
import { appendOnce, settleOnce, writerOf } from './writing'

/** 登记证件: beside what is there; a number is sealed or not kept at all. */
export const savePaper = action({
  deed: 'people/savePaper',
  input: serviceInputs.savePaper,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, personId, number, pictures, ...wish },
    { caller, now },
  ): Promise<Result<ServiceFilePage>> {
    const _id = serviceFileId(schoolId, personId)
    const file = await store.get('service_files', _id)
    if (file === null) return no({ code: 'service/unknown-file' })
    if (file.ops.includes(op)) return filePage(caller, schoolId, personId)
    const sealed = number === '' ? null : seal(number, _id)
    if (number !== '' && sealed === null) return no({ code: 'service/not-configured' })
    const record = recordKey('service_files', _id)
    const taken = await takeIn(pictures, { by: caller.personId, record, now })
    if (!taken.ok) return taken
    const kept = { ...wish, number: sealed, pictures: taken.value }
    const paper: Paper = { id: op, ...kept, withdrawn: null, ...writerOf(caller, now) }
    await appendOnce('service_files', _id, op, { papers: paper })
    await named(taken.value, now)
    return filePage(caller, schoolId, personId)
  },
})

/** 作废: it counts no more from this moment on. */
export const withdrawPaper = action({
  deed: 'people/withdrawPaper',
  input: serviceInputs.withdrawPaper,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId, paperId, reason }, { caller, now }): Promise<Result<ServiceFilePage>> {
    const _id = serviceFileId(schoolId, personId)
    const file = await store.get('service_files', _id)
    if (file === null) return no({ code: 'service/unknown-file' })
    if (!file.ops.includes(op)) {
      const index = file.papers.findIndex(({ id }) => id === paperId)
      const may = withdraw(file.papers[index], reason)
      if (!may.ok) return may
      const value = { ...writerOf(caller, now), reason }
      await settleOnce('service_files', _id, op, {
        ...{ path: `papers.${index}`, id: paperId, field: 'withdrawn', value },
      })
    }
    return filePage(caller, schoolId, personId)
  },
})
