import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FamilyPage } from '@/contract/binding'
import { joinLink } from '@/domain/people/binding/joinLink'
import { dayText, momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Dialog } from '@/ui/Dialog'
import { QrCode } from '@/ui/QrCode'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { Tile } from '@/ui/Tile'
import { webAddress } from '@/ui/webAddress'
import { useGuardians } from './familyStore'
import { RequestCards } from './RequestCards'

/** Who is bound to the child, who wants to be, and how one leaves. */
export function FamilyGuardians({ page, onLeft }: { page: FamilyPage; onLeft: () => void }): ReactNode {
  const { isSending, sendTrouble, answer, makeInvite, leave } = useGuardians()
  const [isLeaving, setLeaving] = useState(false)
  const goWith = page.broughtBy.length === 0 ? '' : `您添加的${page.broughtBy.join('、')}也一起移除。`
  return (
    <>
      <RequestCards
        requests={page.requests}
        voice="guardian"
        busy={isSending}
        trouble=""
        onAnswer={({ personId }, approve, reason) => void answer(personId, approve, reason)}
      />
      <Section title={`${page.pupilName}的监护人`} end={page.homeroomName} />
      <Card flush>
        {page.guardians.map(({ personId, name, relation, since, isMe }) => (
          <Cell
            key={personId}
            id={`guardian-${personId}`}
            strong
            start={<Tile icon="user" tone="green" />}
            title={`${relation} ${name}`}
            note={`${dayText(since)}绑定`}
            end={isMe ? <Chip tone="green">我</Chip> : undefined}
          />
        ))}
      </Card>
      <Button
        id="family-invite"
        kind="primary"
        icon="plus"
        className="mt-3"
        busy={isSending}
        onPress={() => void makeInvite()}
      >
        请另一位家长绑定
      </Button>
      <Button id="leave-child" className="mt-2" onPress={() => setLeaving(true)}>
        解除我的绑定
      </Button>
      {sendTrouble !== '' && (
        <View id="family-trouble" className="t-note c-amber mt-2">
          {sendTrouble}
        </View>
      )}
      <View className="t-note ink-3 mt-3">
        {`别人的绑定由学校解除：${page.schoolName} ${page.schoolPhone}`}
      </View>
      <InviteSheet />
      <Dialog
        open={isLeaving}
        title={`解除您和${page.pupilName}的绑定？`}
        yes={{
          label: '解除',
          busy: isSending,
          onPress: () =>
            void leave().then((done) => {
              setLeaving(false)
              if (done) onLeft()
            }),
        }}
        no={{ label: '不解除', onPress: () => setLeaving(false) }}
      >
        {`马上生效：您看不到孩子的任何消息，接送码和您给的委托都作废。${goWith}`}
      </Dialog>
    </>
  )
}

function InviteSheet(): ReactNode {
  const { invite, closeInvite } = useGuardians()
  if (invite === null) return null
  return (
    <Sheet open title={`请另一位家长绑定${invite.pupilName}`} onClose={closeInvite}>
      <View className="center">
        <QrCode value={joinLink(webAddress(), invite.code)} label={`邀请码 ${invite.code}`} />
        <View id="family-code" className="t-figure mt-2">
          {invite.code}
        </View>
        <View className="ink-2 mt-2">{`${momentText(invite.validUntil)} 前有效，只能用一次`}</View>
        <View className="t-note ink-3 mt-2">
          对方打开小程序，填这个码和孩子的姓名。您或学校同意以后，他才看得到孩子。
        </View>
      </View>
    </Sheet>
  )
}
