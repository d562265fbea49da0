import { callCloud, type Answer } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import type { RosterPreview } from '@/contract/roster'
import { say } from '@/domain/failure'
import type { SchoolId } from '@/domain/ids'
import type { ChosenFile } from './chooseFile'

/** Whole groups of four signs, so that each part is base64 of its own; a request holds 100 KB. */
const PART = 72_000
const MOST_MEGABYTES = 3
const MOST_SIGNS = (MOST_MEGABYTES * 1024 * 1024 * 4) / 3

const refused = (words: string): Answer<RosterPreview> => ({
  ok: false,
  say: words,
  code: null,
  refusal: null,
  offline: false,
})

/** The file, part by part, then read as a whole. `onSent` is told how many parts are there. */
export async function sendFile(
  schoolId: SchoolId,
  { name, data }: ChosenFile,
  onSent: (sent: number, all: number) => void,
): Promise<Answer<RosterPreview>> {
  if (data === '') return refused(say({ code: 'roster/file-empty' }))
  if (data.length > MOST_SIGNS)
    return refused(say({ code: 'roster/file-too-big', megabytes: MOST_MEGABYTES }))
  const fileId = newOp()
  const parts = Math.ceil(data.length / PART)
  for (let part = 1; part <= parts; part += 1) {
    const sent = await callCloud('people/stageRoster', {
      schoolId,
      fileId,
      part,
      data: data.slice((part - 1) * PART, part * PART),
    })
    if (!sent.ok) return sent
    onSent(part, parts)
  }
  return callCloud('people/readRoster', { schoolId, fileId, fileName: name.slice(-120), parts })
}
