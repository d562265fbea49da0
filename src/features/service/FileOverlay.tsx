import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import type { ServiceFilePage } from '@/contract/service'
import { neededPapers } from '@/domain/service/neededPapers'
import { paperKindText } from '@/domain/service/serviceWords'
import { schoolDayOf } from '@/domain/time'
import { useFile, type FileOver } from './fileStore'
import { KindSheet } from './KindSheet'
import { PaperSheet } from './PaperSheet'
import { ReasonSheet } from './ReasonSheet'
import { VetSheet } from './VetSheet'
import { ViolationSheet } from './ViolationSheet'

/** Papers that a pass needs and that are not there, or have ended. */
function missingText({ kind, papers }: ServiceFilePage): string {
  const missing = neededPapers(kind).filter(
    (needed) =>
      !papers.some(
        (paper) =>
          paper.kind === needed &&
          paper.withdrawn === null &&
          (paper.daysLeft === null || paper.daysLeft >= 0),
      ),
  )
  return missing.length === 0 ? '' : `还缺${missing.map(paperKindText).join('、')}，补齐才能通过。`
}

export function FileOverlay({ file, over }: { file: ServiceFilePage; over: FileOver }): ReactNode {
  const store = useFile()
  const sending = { isSending: store.isSending, trouble: store.sendTrouble, onClose: () => store.show(null) }
  const today = schoolDayOf(serverNow())
  const { name } = file
  switch (over.is) {
    case 'paper':
      return (
        <PaperSheet
          key={over.kind}
          kind={over.kind}
          isRenewal={file.papers.some(({ kind, withdrawn }) => kind === over.kind && withdrawn === null)}
          onSend={store.savePaper}
          {...sending}
        />
      )
    case 'withdraw':
      return (
        <ReasonSheet
          title={`作废${name}的${paperKindText(over.paper.kind)}`}
          words="马上不算数，也看不到照片。登记过的仍留在档案里。"
          act="作废"
          onSend={(reason) => void store.withdraw(over.paper.id, reason)}
          {...sending}
        />
      )
    case 'vet':
      return (
        <VetSheet
          name={name}
          today={today}
          lacks={missingText(file)}
          onSend={(verdict) => void store.vet(over.side, verdict)}
          {...sending}
        />
      )
    case 'violation':
      return (
        <ViolationSheet
          name={name}
          today={today}
          onSend={(day, words) => void store.report(over.side, day, words)}
          {...sending}
        />
      )
    case 'lift':
      return (
        <ReasonSheet
          title={`解除${name}的违规记录`}
          words="解除以后可以再安排上岗，记录仍留在档案里。"
          act="解除"
          onSend={(reason) => void store.lift(over.side, over.violationId, reason)}
          {...sending}
        />
      )
    case 'kind':
      return <KindSheet file={file} {...sending} />
    default:
      return over satisfies never
  }
}
