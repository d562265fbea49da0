import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { AuditBoard } from '@/features/audit/AuditBoard'
import { AuditSchools } from '@/features/audit/AuditSchools'
import { useAudit } from '@/features/audit/auditStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { Button } from '@/ui/Button'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { BureauFrame } from '../../bureau/BureauFrame'
import { OfficeFrame } from '../../office/OfficeFrame'

const read = async (): Promise<void> => {
  const schoolId = await schoolFor(['principal', 'inspector'])
  await useAudit.getState().open(schoolId)
}

/** 操作记录: a principal's of the own school, an inspector's of one school after the other. */
export default function PeopleAudit(): ReactNode {
  const isInspector = useIdentity(({ current }) => current?.hat === 'inspector')
  useDidShow(() => void read())
  return isInspector ? (
    <BureauFrame place="audit">{(desk) => <Body desk={desk} isInspector />}</BureauFrame>
  ) : (
    <OfficeFrame place="audit">{(desk) => <Body desk={desk} isInspector={false} />}</OfficeFrame>
  )
}

function Body({ desk, isInspector }: { desk: boolean; isInspector: boolean }): ReactNode {
  const { state, schoolId, schoolName, rows, schools, trouble, offline, open } = useAudit()
  const another = isInspector && schoolId !== null && (
    <Button id="audit-other-school" size="s" icon="swap" onPress={() => void open(null)}>
      换一所学校
    </Button>
  )
  return (
    <View>
      {desk ? (
        <DeskHead title="操作记录" note={schoolName} acts={another} />
      ) : (
        <View className="row between">
          <View className="b">{schoolName}</View>
          {another}
        </View>
      )}
      <View className="mt-3">
        <Loaded
          state={state}
          hasContent={rows !== null || (schoolId === null && schools !== null)}
          trouble={trouble}
          offline={offline}
          onRetry={() => void read()}
        >
          {schoolId === null ? <AuditSchools /> : <AuditBoard desk={desk} />}
        </Loaded>
      </View>
    </View>
  )
}
