import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ServiceFilePage } from '@/contract/service'
import type { ServiceSide } from '@/domain/service/ServiceFile'
import { serviceKindText, sideText } from '@/domain/service/serviceWords'
import { longDayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { State } from '@/ui/State'
import { FileOverlay } from './FileOverlay'
import { useFile } from './fileStore'
import { PaperList } from './PaperList'
import { SendTrouble } from './SendTrouble'
import { STATE_SIGN } from './serviceWords'
import { VettingThread, Violations } from './Vettings'
import './service.scss'

const VETTED_BY: Record<ServiceSide, string> = { school: '学校审核', bureau: '教育局审核' }

interface FileViewProps {
  file: ServiceFilePage
  /** One's own: only read, and the pictures looked at. */
  mine: boolean
}

/** 服务档案: may they serve, what is missing, and everything it rests on. */
export function FileView({ file, mine }: FileViewProps): ReactNode {
  const { show, openPictures, isSending, sendTrouble, over } = useFile()
  const { schoolId, kind, papers, vettings, violations, trainedOn, may, needed } = file
  const isOutside = kind !== 'own-teacher'
  const sides: ServiceSide[] = file.bureauVets ? ['school', 'bureau'] : ['school']
  // Nothing that a vetting could put right.
  const isSettled = file.state === 'may' || file.state === 'untrained'
  const vets = may.vet.filter((side) => sides.includes(side))
  return (
    <View id={`file-${file.personId}`}>
      <FileHead file={file} mine={mine} />
      {vets.length > 0 && file.hasFile && isOutside && (
        <View className="row-top gap-2 mt-3">
          {vets.map((side) => (
            <Button
              key={side}
              id={`vet-${side}`}
              kind={isSettled ? 'plain' : 'primary'}
              onPress={() => show({ is: 'vet', side })}
            >
              {isSettled ? `重新${VETTED_BY[side]}` : VETTED_BY[side]}
            </Button>
          ))}
        </View>
      )}
      {over === null && <SendTrouble trouble={sendTrouble} />}
      {(needed.length > 0 || papers.length > 0) && (
        <>
          <Section title="证件材料" end={mine ? '要改请找教务处' : undefined} />
          <PaperList
            needed={needed}
            papers={papers}
            {...(may.write && file.hasFile
              ? {
                  onAdd: (paper) => show({ is: 'paper', kind: paper }),
                  onWithdraw: (paper) => show({ is: 'withdraw', paper }),
                }
              : {})}
            onPictures={({ id }) => {
              if (!isSending) void openPictures(schoolId, id)
            }}
          />
        </>
      )}
      {isOutside && (
        <>
          <Section title="审核" />
          <VettingThread vettings={vettings} sides={sides} />
        </>
      )}
      <Section title="岗前培训" />
      <Card flush>
        <Cell
          title={trainedOn === null ? '本学期还没有参加' : `${longDayText(trainedOn)}参加`}
          note={trainedOn === null ? '没有培训记录不能上岗' : '每学期开学前一次'}
        />
      </Card>
      {(violations.length > 0 || may.report.length > 0) && (
        <Section title="违规记录" end={violations.length === 0 ? '没有' : undefined} />
      )}
      {violations.length > 0 && (
        <Violations
          violations={violations}
          mayLift={(one) => may.vet.includes('bureau') || may.vet.includes(one.side)}
          onLift={({ id, side }) =>
            show({ is: 'lift', violationId: id, side: may.vet.includes('bureau') ? 'bureau' : side })
          }
        />
      )}
      <FileActs file={file} />
      {over !== null && <FileOverlay file={file} over={over} />}
    </View>
  )
}

function FileHead({ file, mine }: FileViewProps): ReactNode {
  const { name, kind, providerName, schoolName, state, step } = file
  const sign = STATE_SIGN[state]
  return (
    <Card tone={state === 'may' ? 'green' : 'amber'} id="file-head">
      <View className="t-note ink-2">
        {[mine ? schoolName : name, serviceKindText(kind), providerName]
          .filter((one) => one !== '')
          .join('·')}
      </View>
      <View id="file-state" className="t-head">
        {mine && state === 'may' ? '您可以上岗' : sign.word}
      </View>
      {step !== '' && (
        <View id="file-step" className="mt-1">
          <State icon={sign.icon} tone="amber">
            {step}
          </State>
        </View>
      )}
    </Card>
  )
}

/** What is done seldom stands at the end. */
function FileActs({ file: { may, hasFile } }: { file: ServiceFilePage }): ReactNode {
  const show = useFile((state) => state.show)
  return (
    <View className="row-top gap-2 wrap mt-4">
      {may.write && (
        <Button id="open-kind" onPress={() => show({ is: 'kind' })}>
          {hasFile ? '改人员类别' : '登记为校外人员'}
        </Button>
      )}
      {may.report.map((side) => (
        <Button
          key={side}
          id={`report-${side}`}
          kind="quiet"
          label={`${sideText(side)}记录违规`}
          onPress={() => show({ is: 'violation', side })}
        >
          记录违规
        </Button>
      ))}
    </View>
  )
}
