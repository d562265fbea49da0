import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { RequestCards } from '@/features/binding/RequestCards'
import { schoolFor } from '@/features/identity/identity'
import { InvitesBoard } from '@/features/invites/InvitesBoard'
import { useInvites } from '@/features/invites/invitesStore'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { OfficeFrame } from '../../office/OfficeFrame'

const read = async (): Promise<void> => {
  const { open, sheet } = useInvites.getState()
  await open(await schoolFor(['office', 'teacher']), sheet?.homeroomId ?? null)
}

/** 家长绑定: for the homeroom teacher and the office; printed at the desk, shown on the phone. */
export default function TeacherInvites(): ReactNode {
  const { state, sheet, schoolId, trouble, offline, isSending, sendTrouble, open, answer } = useInvites()
  useDidShow(() => void read())
  return (
    <OfficeFrame place="invites">
      {(desk) => (
        <>
          {desk && <DeskHead title="家长绑定" />}
          <Loaded
            state={state}
            hasContent={sheet !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read()}
          >
            {sheet !== null && (
              <>
                <View className="invites-screen">
                  <RequestCards
                    requests={sheet.requests}
                    voice="school"
                    schoolId={schoolId}
                    busy={isSending}
                    trouble={sendTrouble}
                    onAnswer={(request, approve, reason) => void answer(request, approve, reason)}
                  />
                </View>
                <InvitesBoard sheet={sheet} onHomeroom={(homeroomId) => void open(schoolId, homeroomId)} />
              </>
            )}
          </Loaded>
        </>
      )}
    </OfficeFrame>
  )
}
