import type { ReactNode } from 'react'
import type { Gate, GateChild } from '@/contract/custody'
import { Empty } from '@/ui/Empty'
import { gateMood } from './gateGroups'
import { GateHead } from './GateHead'
import { GateIncoming } from './GateIncoming'
import { GateList } from './GateList'
import { GateZero } from './GateZero'

interface GateBoardProps {
  gate: Gate
  myName: string
  onChild: (child: GateChild) => void
  onCount: () => void
  /** Phoning about a child nobody came for. */
  onCall: (child: GateChild) => void
}

/** The number, what is brought to the gate, and who is still inside. */
export function GateBoard({ gate, myName, onChild, onCount, onCall }: GateBoardProps): ReactNode {
  const mood = gateMood(gate)
  return (
    <>
      {mood === 'zero' ? <GateZero gate={gate} /> : <GateHead gate={gate} />}
      <GateIncoming incoming={gate.incoming} myName={myName} onCount={onCount} />
      {mood === 'before' && (
        <Empty icon="school" title={gate.released > 0 ? '点到的孩子都接走了' : '还没有孩子点到'}>
          {gate.notCalled > 0 ? '老师点名以后，孩子会出现在这里。' : '今天的服务还没有开始。'}
        </Empty>
      )}
      {mood === 'rest' && (
        <Empty icon="home" title="今天没有课后服务">
          {gate.rest}
        </Empty>
      )}
      {mood === 'going' && <GateList gate={gate} onChild={onChild} onCall={onCall} />}
    </>
  )
}
