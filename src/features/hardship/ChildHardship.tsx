import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HardshipPage } from '@/contract/hardship'
import { isOpen } from '@/domain/hardship/Hardship'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { AskCard } from './AskCard'
import { DecideForm } from './DecideForm'
import { useFinance } from './financeStore'
import { HardshipFields } from './HardshipFields'
import { formWhy } from './hardshipForm'

/** One child at the finance desk: her asks, the decision, and a paper to enter. Beside the list the panel names her. */
export function ChildHardship({ page, desk }: { page: HardshipPage; desk: boolean }): ReactNode {
  const { actTrouble, isEntering, close, enter } = useFinance()
  const open = page.asks.find(isOpen)
  return (
    <View className="stack-3">
      {!desk && (
        <View className="row">
          <Button id="back-to-list" size="s" kind="quiet" icon="back" onPress={close}>
            返回名单
          </Button>
        </View>
      )}
      <View>
        {!desk && <View className="t-title">{page.pupil.name}</View>}
        <View className="t-note ink-2">{page.pupil.homeroomName}</View>
      </View>
      {actTrouble !== '' && (
        <Banner id="finance-trouble" round icon="alert">
          {actTrouble}
        </Banner>
      )}
      {page.asks.map((ask) => (
        <AskCard key={ask.id} ask={ask}>
          {isOpen(ask) && <DecideForm ask={ask} today={page.today} />}
        </AskCard>
      ))}
      {open === undefined && !isEntering && (
        <Button id="enter-paper" icon="plus" onPress={() => enter(true)}>
          录入纸质申请
        </Button>
      )}
      {isEntering && <PaperForm page={page} />}
    </View>
  )
}

function PaperForm({ page }: { page: HardshipPage }): ReactNode {
  const { form, pictures, tray, busy, write, sendPaper } = useFinance()
  const press = async () => {
    if (await sendPaper()) showToast({ text: '已录入，请接着决定' })
  }
  return (
    <>
      <Section title="纸质申请" />
      <Card>
        <HardshipFields
          form={form}
          pictures={pictures}
          tray={tray}
          kept={0}
          today={page.today}
          onForm={write}
        />
        <Button
          id="send-paper"
          kind="primary"
          className="mt-3"
          busy={busy}
          why={formWhy(form, pictures)}
          onPress={() => void press()}
        >
          录入
        </Button>
      </Card>
    </>
  )
}
