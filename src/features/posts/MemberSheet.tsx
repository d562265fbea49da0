import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { revealPhone } from '@/cloud/revealPhone'
import type { MemberRow, StaffPage } from '@/contract/posts'
import type { PersonId } from '@/domain/ids'
import { joinLink } from '@/domain/people/binding/joinLink'
import { isMasked, saidPhone } from '@/domain/people/phone'
import { roleText } from '@/domain/people/roleText'
import { momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { PhoneLine } from '@/ui/PhoneLine'
import { QrCode } from '@/ui/QrCode'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { webAddress } from '@/ui/webAddress'
import { postText, standsInTexts } from './postWords'
import { useStaff } from './staffStore'

/** One colleague: the posts, what they stand in, and the code to bind with. */
export function MemberSheet({ page, personId }: { page: StaffPage; personId: PersonId }): ReactNode {
  const { member, isSending, sendTrouble, show } = useStaff()
  const who = page.members.find((one) => one.personId === personId)
  if (who === undefined) return null
  const stands = member === null ? [] : standsInTexts(member)
  const mayAppoint = page.mayGive.length > 0
  return (
    <Sheet open title={who.name} onClose={() => show(null)}>
      <Phone who={who} />
      {!who.isBound && <Invite who={who} />}
      <Section title="岗位" />
      <Card flush>
        {who.posts.map((post) => (
          <Cell
            key={`${post.role}-${post.from}`}
            title={postText(post)}
            end={
              <View className="row gap-2">
                {mayHand(page, who, post.role) && post.deputyFor === null && post.when === 'now' && (
                  <Button
                    id={`hand-${post.role}`}
                    size="s"
                    onPress={() => show({ is: 'hand', personId, role: post.role })}
                  >
                    交接
                  </Button>
                )}
                {post.mayEnd && (
                  <Button
                    id={`end-${post.role}`}
                    size="s"
                    onPress={() => show({ is: 'end', personId, role: post.role })}
                  >
                    免去
                  </Button>
                )}
              </View>
            }
          />
        ))}
      </Card>
      {mayAppoint && (
        <Button
          id="open-appoint"
          className="mt-2"
          busy={isSending}
          onPress={() => show({ is: 'appoint', personId })}
        >
          任命、续任或代理
        </Button>
      )}
      {stands.length > 0 && (
        <>
          <Section title="现在担着" />
          {stands.map((line) => (
            <View key={line} className="ink-2">
              {line}
            </View>
          ))}
        </>
      )}
      <Past />
      {sendTrouble !== '' && (
        <View id="staff-trouble" className="t-note c-amber mt-2">
          {sendTrouble}
        </View>
      )}
    </Sheet>
  )
}

/** One's own number stands there whole. */
function Phone({ who: { personId, phone } }: { who: MemberRow }): ReactNode {
  const schoolId = useStaff((state) => state.schoolId)
  if (schoolId === null || !isMasked(phone)) return <View className="ink-2">{`电话 ${phone}`}</View>
  return (
    <PhoneLine
      id="member-phone"
      mask={phone}
      said={saidPhone(phone)}
      ask={() => revealPhone('people/revealColleague', { schoolId, personId })}
    />
  )
}

const mayHand = (page: StaffPage, who: MemberRow, role: MemberRow['posts'][number]['role']): boolean =>
  role === 'principal' ? who.isMe && page.isPrincipal : page.maySetHomerooms && page.mayGive.includes(role)

function Invite({ who }: { who: MemberRow }): ReactNode {
  const { invited, isSending, invite } = useStaff()
  if (invited === null)
    return (
      <Button
        id="staff-invite"
        kind="primary"
        icon="qr"
        className="mt-3"
        busy={isSending}
        onPress={() => void invite(who.personId)}
      >
        发绑定微信的邀请码
      </Button>
    )
  return (
    <View className="center mt-3">
      <QrCode value={joinLink(webAddress(), invited.code)} label={`邀请码 ${invited.code}`} />
      <View id="staff-code" className="t-figure mt-2">
        {invited.code}
      </View>
      <View className="t-note ink-2">
        {`${momentText(invited.validUntil)} 前有效，只能用一次。请他选「教职工」，填这个码和自己的姓名。`}
      </View>
    </View>
  )
}

function Past(): ReactNode {
  const member = useStaff((state) => state.member)
  const past = member?.past ?? []
  if (past.length === 0) return null
  return (
    <>
      <Section title="以前的任命" />
      {past.map(({ role, endedAt, endedByName }) => (
        <View key={`${role}-${endedAt}`} className="t-note ink-2">
          {`${roleText(role)}，${momentText(endedAt)} 由${endedByName}免去或交接`}
        </View>
      ))}
    </>
  )
}
