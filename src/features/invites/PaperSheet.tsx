import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { InviteSheet } from '@/contract/binding'
import { joinLink } from '@/domain/people/binding/joinLink'
import { momentText } from '@/domain/time'
import { QrCode } from '@/ui/QrCode'
import { webAddress } from '@/ui/webAddress'

/** Eight to an A4 page, to be cut along the lines: on the screen they wait out of sight. */
export function PaperSheet({ sheet }: { sheet: InviteSheet }): ReactNode {
  const homeroom = sheet.homerooms.find(({ homeroomId }) => homeroomId === sheet.homeroomId)?.name ?? ''
  return (
    <View className="invites-paper" id="invites-paper">
      {sheet.rows.map(({ pupilId, name, code, validUntil }) =>
        code === null || validUntil === null ? null : (
          <View key={pupilId} className="invite-slip">
            <QrCode value={joinLink(webAddress(), code)} label={`${name}的邀请码 ${code}`} />
            <View className="invite-words">
              <View className="invite-name">{name}</View>
              <View>{`${sheet.schoolName} ${homeroom}`}</View>
              <View className="invite-code">{code}</View>
              <View>微信扫码，或打开「安放」小程序填上面的码，再填孩子的姓名。</View>
              <View>{`${momentText(validUntil)} 前有效，只能用一次，请不要转给别人。`}</View>
              <View>{`不清楚请问班主任，或打学校电话 ${sheet.schoolPhone}`}</View>
            </View>
          </View>
        ),
      )}
    </View>
  )
}
