import type { PublicDraw } from '@/contract/draw'
import type { Draw } from '@/domain/draw/Draw'
import { drawId, type SchoolId, type TermId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { store } from '../../_kit/store'

export interface DrawName {
  schoolId: SchoolId
  termId: TermId
  windowId: string
}

export async function drawNamed({ schoolId, termId, windowId }: DrawName): Promise<Result<Draw>> {
  const draw = await store.get('draws', drawId(schoolId, termId, windowId))
  return draw === null ? no({ code: 'draw/none' }) : yes(draw)
}

/** What anybody may see: no person's id, and the secret only once the draw holds it itself. */
export const publicDraw = (draw: Draw): PublicDraw => ({
  schoolId: draw.schoolId,
  schoolName: draw.schoolName,
  termId: draw.termId,
  windowId: draw.windowId,
  name: draw.name,
  grades: draw.grades,
  opensAt: draw.opensAt,
  closesAt: draw.closesAt,
  state: draw.state,
  commitment: draw.commitment,
  groups: draw.groups,
  applicants: draw.applicants,
  lists: draw.lists,
  listHash: draw.listHash,
  sealedAt: draw.sealedAt,
  secret: draw.secret,
  seed: draw.seed,
  resultHash: draw.resultHash,
  drawnAt: draw.drawnAt,
  recorded: draw.recorded,
  doneAt: draw.doneAt,
  source: draw.publicNumber.source,
  fixedAt: draw.publicNumber.fixedAt,
  sourceChanges: draw.sourceChanges.map(({ was, reason, byName, at }) => ({ ...was, reason, byName, at })),
  number:
    draw.number === null
      ? null
      : {
          value: draw.number.value,
          byName: draw.number.byName,
          witnesses: draw.number.witnesses,
          at: draw.number.at,
        },
  confirmedByName: draw.confirmed?.byName ?? null,
})

export async function publicDrawNow(name: DrawName): Promise<Result<PublicDraw>> {
  const found = await drawNamed(name)
  return found.ok ? yes(publicDraw(found.value)) : found
}
