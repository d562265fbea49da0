import { providersInputs } from '@/contract/providers'
import { serviceInputs } from '@/contract/service'
import type { PictureLink } from '@/contract/files'
import type { Caller } from '@/domain/access'
import type { PictureId } from '@/domain/files/StoredFile'
import { asId, serviceFileId, type SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import type { Paper } from '@/domain/service/ServiceFile'
import { linksTo, recordKey } from '../../_kit/files'
import { action } from '../../_kit/handle'
import { recordAccess } from '../../_kit/recordAccess'
import { store } from '../../_kit/store'

/** Files and providers name their pictures by the store's own ids. */
export const pictureIds = ({ pictures }: Pick<Paper, 'pictures'>): PictureId[] =>
  pictures.map((id) => asId<'Picture'>(id))

interface Reading {
  caller: Caller
  op: string
  now: number
  schoolId: SchoolId | null
  /** Whose paper it is. */
  about: { id: string; name: string }
  record: string
}

/** A paper that was withdrawn is looked at no more. */
async function linksOf(
  paper: Paper | undefined,
  { caller, op, now, schoolId, about, record }: Reading,
): Promise<Result<{ links: PictureLink[] }>> {
  if (paper === undefined || paper.withdrawn !== null) return no({ code: 'service/unknown-entry' })
  const day = caller.today
  await recordAccess({ op, now, caller, what: 'paper-pictures', schoolId, day, about: [about] })
  return yes({ links: await linksTo(pictureIds(paper), record, now) })
}

async function filedLinks(
  of: { schoolId: SchoolId; personId: Caller['personId']; paperId: string; op: string },
  { caller, now }: { caller: Caller; now: number },
): Promise<Result<{ links: PictureLink[] }>> {
  const { schoolId, personId, paperId, op } = of
  const _id = serviceFileId(schoolId, personId)
  const file = await store.get('service_files', _id)
  if (file === null) return no({ code: 'service/unknown-file' })
  const about = { id: personId, name: file.name }
  const paper = file.papers.find(({ id }) => id === paperId)
  return linksOf(paper, { caller, op, now, schoolId, about, record: recordKey('service_files', _id) })
}

/** 看证件照片. */
export const paperPictures = action({
  deed: 'people/paperPictures',
  input: serviceInputs.paperPictures,
  subject: ({ schoolId }) => ({ schoolId }),
  run: (input, context) => filedLinks(input, context),
})

/** Of one's own file. */
export const myPaperPictures = action({
  deed: 'people/myPaperPictures',
  input: serviceInputs.myPaperPictures,
  subject: () => ({}),
  run: (input, context) => filedLinks({ ...input, personId: context.caller.personId }, context),
})

export const providerPictures = action({
  deed: 'people/providerPictures',
  input: providersInputs.providerPictures,
  subject: () => ({}),
  async run({ op, providerId, paperId }, { caller, now }): Promise<Result<{ links: PictureLink[] }>> {
    const provider = await store.get('providers', providerId)
    if (provider === null) return no({ code: 'service/unknown-provider' })
    const about = { id: providerId, name: provider.name }
    const paper = provider.papers.find(({ id }) => id === paperId)
    const record = recordKey('providers', providerId)
    return linksOf(paper, { caller, op, now, schoolId: null, about, record })
  },
})
