import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ServiceFilePage } from '@/contract/service'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { useFile } from './fileStore'
import { KindFields, kindWhy, type KindForm } from './KindFields'
import type { Sending } from './ReasonSheet'
import { SendTrouble } from './SendTrouble'
import { useService } from './serviceStore'

/** 改人员类别: another kind needs other papers, and is vetted anew. */
export function KindSheet({
  file,
  isSending,
  trouble,
  onClose,
}: Sending & { file: ServiceFilePage; onClose: () => void }): ReactNode {
  const setKind = useFile((state) => state.setKind)
  const providers = useService((state) => state.page?.providers ?? [])
  const [form, setForm] = useState<KindForm>({
    kind: file.hasFile ? file.kind : null,
    providerId: file.providerId,
  })
  const { kind, providerId } = form
  const isSame = file.hasFile && kind === file.kind && providerId === file.providerId
  return (
    <Sheet
      open
      title={`${file.name}是哪一类人员`}
      onClose={onClose}
      foot={
        <Button
          id="kind-send"
          kind="primary"
          busy={isSending}
          why={kindWhy(form) ?? (isSame ? '和现在的一样。' : undefined)}
          onPress={() => {
            if (kind !== null) void setKind(kind, providerId)
          }}
        >
          存好
        </Button>
      }
    >
      <KindFields form={form} providers={providers} withOwn={file.hasFile} onChange={setForm} />
      <View className="t-note ink-2 mt-2">改了类别，要重新审核才能上岗。交过的证件还在。</View>
      <SendTrouble trouble={trouble} />
    </Sheet>
  )
}
