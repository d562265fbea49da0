import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PlanDesk } from '@/contract/plan'
import type { DraftState } from '@/domain/plan/PlanDraft'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { usePlan } from './planStore'

type Step = 'file' | 'takeBack' | 'publish' | 'next'

const STEPS: Record<Step, { label: string; question: string; means: string; done: string }> = {
  file: {
    label: '送教育局备案',
    question: '送教育局备案？',
    means: '送出以后方案先不能改。教育局会备案，或写明原因退回。要改可以收回。',
    done: '已送教育局备案',
  },
  takeBack: {
    label: '收回来改',
    question: '把这一版收回来？',
    means: '收回后可以接着改，改完要重新送备案。家长看到的仍是已经公布的那一版。',
    done: '已收回，可以改了',
  },
  publish: {
    label: '公布',
    question: '公布这一版？',
    means: '公布后家长就能看到指南，报名窗口按写好的时间自动打开。已经开始的窗口只能延长。',
    done: '已公布，家长可以看到指南了',
  },
  next: {
    label: '写下一版',
    question: '照公布的这一版写下一版？',
    means: '下一版写好、备案、公布以前，家长看到的和正在用的都还是这一版。',
    done: '可以写了',
  },
}

const NEXT: Record<DraftState, Step[]> = {
  draft: ['file'],
  returned: ['file'],
  filed: ['takeBack'],
  noted: ['publish', 'takeBack'],
  published: ['next'],
}

const MEANS: Record<DraftState, string> = {
  draft: '写好后送教育局备案，备案后才能公布。',
  returned: '照教育局的意见改好，再送一次。',
  filed: '教育局正在看。有结果会通知您。',
  noted: '教育局已备案。公布后家长才看得到。',
  published: '这一版正在用。要改就写下一版，再送备案。',
}

/** The next step of the plan, and what it means. */
export function StepFoot({ desk, lacking }: { desk: PlanDesk; lacking: number }): ReactNode {
  const { acting, refused, saving } = usePlan()
  const [asked, setAsked] = useState<Step | null>(null)
  const state = desk.draft?.state ?? 'draft'
  const take = async (step: Step) => {
    const { begin, ...steps } = usePlan.getState()
    const isDone = step === 'next' ? await begin('plan-in-force') : await steps[step]()
    setAsked(null)
    if (isDone) showToast({ text: STEPS[step].done })
  }
  const why = (step: Step): string | undefined => {
    if (saving.is === 'conflict') return '请先选用哪一份。'
    if (step !== 'file') return undefined
    return lacking > 0 ? `改好上面 ${lacking} 处就能送。` : undefined
  }
  return (
    <View className="stack-2">
      {refused !== '' && (
        <View id="plan-refused">
          <State icon="alert" tone="amber">
            {refused}
          </State>
        </View>
      )}
      <View className="t-note ink-2">{MEANS[state]}</View>
      {NEXT[state].map((step, index) => (
        <Button
          key={step}
          id={`step-${step}`}
          kind={index === 0 && step !== 'takeBack' ? 'primary' : 'plain'}
          busy={acting}
          why={why(step)}
          onPress={() => setAsked(step)}
        >
          {STEPS[step].label}
        </Button>
      ))}
      {asked !== null && (
        <Dialog
          open
          title={STEPS[asked].question}
          yes={{
            label: STEPS[asked].label,
            kind: 'primary',
            busy: acting,
            onPress: () => void take(asked),
          }}
          no={{ label: '先不', onPress: () => setAsked(null) }}
        >
          {STEPS[asked].means}
        </Dialog>
      )}
    </View>
  )
}
