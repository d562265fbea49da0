import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Guide, PlanDesk } from '@/contract/plan'
import { guideOf } from '@/domain/plan/guideOf'
import type { PlanContent } from '@/domain/plan/Plan'
import { dayOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DeskHead } from '@/ui/DeskHead'
import { Picks } from '@/ui/Picks'
import { Sheet } from '@/ui/Sheet'
import { usePlan } from './planStore'
import { STATE_SIGN } from './planWords'
import { SavedNote } from './SavedNote'
import { Versions } from './Versions'

interface PlanHeadProps {
  plan: PlanDesk
  /** The guide as families will see it. */
  preview: (guide: Guide) => ReactNode
}

/** The guide that would be made from what is on the screen now. */
const guideFrom = ({ schoolId, schoolName, term, draft, ground }: PlanDesk, content: PlanContent): Guide =>
  guideOf(
    { ...content, schoolId, schoolName, termId: term._id, term, version: draft?.version ?? 1 },
    { phone: '', stage: ground.stage, grades: ground.grades },
    dayOf(serverNow()),
  )

/** Which term, which version, whether it is saved, and the two ways to look at it. */
export function PlanHead({ plan, preview }: PlanHeadProps): ReactNode {
  const { schoolId, content, load } = usePlan()
  const [shown, setShown] = useState<'none' | 'preview' | 'versions'>('none')
  const sign = STATE_SIGN[plan.draft?.state ?? (plan.published === null ? 'none' : 'published')]
  const version = plan.draft === null ? '' : `第 ${plan.draft.version} 版·`
  const hide = () => setShown('none')
  return (
    <>
      <DeskHead
        title={`${plan.term.name}方案`}
        note={
          <View id="plan-state" className="row wrap gap-3">
            <View>{`${version}${sign.word}`}</View>
            {plan.draft !== null && <SavedNote />}
          </View>
        }
        acts={
          content === null ? undefined : (
            <>
              <Button id="versions" size="s" icon="doc" onPress={() => setShown('versions')}>
                历次版本
              </Button>
              <Button id="preview" size="s" icon="eye" onPress={() => setShown('preview')}>
                预览指南
              </Button>
            </>
          )
        }
      />
      {plan.terms.length > 1 && (
        <View className="mt-2">
          <Picks
            label="学期"
            value={plan.term._id}
            items={plan.terms.map(({ _id, name }) => ({ key: _id, label: name }))}
            onChange={(termId) => void load(schoolId, termId)}
          />
        </View>
      )}
      {shown === 'preview' && content !== null && (
        <Sheet open title="家长看到的指南" onClose={hide}>
          {preview(guideFrom(plan, content))}
        </Sheet>
      )}
      {shown === 'versions' && (
        <Sheet open title="历次版本" onClose={hide}>
          <Versions plan={plan} />
        </Sheet>
      )}
    </>
  )
}
