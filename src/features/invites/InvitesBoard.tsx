import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { InviteRow, InviteSheet } from '@/contract/binding'
import type { HomeroomId } from '@/domain/ids'
import { dayText, dayOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { ChoiceField } from '@/ui/ChoiceField'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { useInvites } from './invitesStore'
import { boundText, needsCode, STATE_LOOKS } from './inviteWords'
import { PaperSheet } from './PaperSheet'
import { PupilGuardians } from './PupilGuardians'
import './invites.scss'

interface InvitesBoardProps {
  sheet: InviteSheet
  onHomeroom: (homeroomId: HomeroomId) => void
}

/** A homeroom's codes: to be handed out, and who is bound already. */
export function InvitesBoard({ sheet, onHomeroom }: InvitesBoardProps): ReactNode {
  const { isSending, sendTrouble, issue } = useInvites()
  const lacking = sheet.rows.filter(needsCode)
  const valid = sheet.rows.filter(({ code }) => code !== null)
  if (sheet.homerooms.length === 0)
    return (
      <Empty icon="users" title="您没有带班">
        当班主任的老师，在这里给全班家长发邀请码。
      </Empty>
    )
  return (
    <>
      <View className="invites-screen">
        {sheet.homerooms.length > 1 && (
          <ChoiceField
            id="invites-homeroom"
            label="班级"
            items={sheet.homerooms.map(({ homeroomId, name }) => ({ key: homeroomId, label: name }))}
            value={sheet.homeroomId ?? ''}
            placeholder="选一个班"
            onPick={(key) => {
              const chosen = sheet.homerooms.find(({ homeroomId }) => homeroomId === key)
              if (chosen !== undefined) onHomeroom(chosen.homeroomId)
            }}
          />
        )}
        {sheet.homeroomId === null && (
          <Empty icon="users" title="先选一个班">
            给全班发邀请码，看谁家已经绑定。
          </Empty>
        )}
        {sheet.rows.length > 0 && (
          <>
            <Section
              title={`${sheet.rows.length} 个孩子`}
              end={`${sheet.rows.filter(({ guardians }) => guardians.length > 0).length} 个已有家长绑定`}
            />
            {lacking.length > 0 && (
              <Button
                id="issue-all"
                kind="primary"
                busy={isSending}
                onPress={() => void issue(lacking.map(({ pupilId }) => pupilId))}
              >
                {`给 ${lacking.length} 个孩子发邀请码`}
              </Button>
            )}
            {process.env.TARO_ENV === 'h5' && valid.length > 0 && (
              <Button id="print-invites" icon="doc" className="mt-2" onPress={() => window.print()}>
                {`打印 ${valid.length} 张（A4，沿线剪开）`}
              </Button>
            )}
            {sendTrouble !== '' && (
              <View id="invites-trouble" className="t-note c-amber mt-2">
                {sendTrouble}
              </View>
            )}
            <Card flush className="mt-3">
              {sheet.rows.map((row) => (
                <Row key={row.pupilId} row={row} />
              ))}
            </Card>
          </>
        )}
        <PupilGuardians />
      </View>
      {process.env.TARO_ENV === 'h5' && <PaperSheet sheet={sheet} />}
    </>
  )
}

function Row({ row }: { row: InviteRow }): ReactNode {
  const openChild = useInvites((state) => state.openChild)
  const { pupilId, no, name, state, code, validUntil } = row
  const look = STATE_LOOKS[state]
  // Nothing is missing where somebody is bound.
  const isBound = row.guardians.length > 0
  const until = validUntil === null ? '' : `·${dayText(dayOf(validUntil))}前`
  return (
    <Cell
      id={`invite-${pupilId}`}
      strong
      title={`${no} ${name}`}
      note={
        <>
          {code !== null && <View>{`${code}${until}`}</View>}
          <View>{boundText(row)}</View>
        </>
      }
      end={
        isBound && state === 'none' ? undefined : (
          <Chip tone={look.tone} icon={look.icon}>
            {look.label}
          </Chip>
        )
      }
      label={`${name}，${look.label}，${boundText(row)}`}
      onPress={() => void openChild(pupilId)}
    />
  )
}
