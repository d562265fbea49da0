import type { ReactNode } from 'react'
import type { HealthPage } from '@/contract/health'
import { say } from '@/domain/failure'
import { HEALTH_CONSENT_VERSION, saveHealth } from '@/domain/people/health'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { showToast } from '@/ui/showToast'
import { useHealth } from './healthStore'

/** The one step: what it leaves with the school, or that nothing is left. */
export function HealthFoot({ page }: { page: HealthPage }): ReactNode {
  const { notes, agreed, isSending, sendTrouble, save } = useHealth()
  const isClearing = notes.length === 0 && page.saved !== null
  if (notes.length === 0 && !isClearing) return null
  const may = saveHealth(notes, agreed ? HEALTH_CONSENT_VERSION : null)
  const press = async () => {
    if (await save())
      showToast({ text: isClearing ? '已删除，老师不再看到' : '已保存，今天带孩子的老师马上看到' })
  }
  return (
    <>
      {sendTrouble !== '' && (
        <Banner id="health-trouble" round icon="alert">
          {sendTrouble}
        </Banner>
      )}
      <Button
        id="save-health"
        kind="primary"
        busy={isSending}
        why={may.ok ? undefined : say(may.refusal)}
        onPress={() => void press()}
      >
        {isClearing ? '全部删除' : `保存 ${notes.length} 条`}
      </Button>
    </>
  )
}
