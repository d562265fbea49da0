import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MemberRow, StaffPage } from '@/contract/posts'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import { AddSheet } from './AddSheet'
import { AppointSheet } from './AppointSheet'
import { EndSheet } from './EndSheet'
import { HomeroomSheet } from './HomeroomSheet'
import { MemberSheet } from './MemberSheet'
import { postsText } from './postWords'
import { useStaff } from './staffStore'

const SEARCH_FROM = 12

/** 教职工: who works here, as what, from when to when. */
export function StaffBoard({ page, desk }: { page: StaffPage; desk: boolean }): ReactNode {
  const { show, over } = useStaff()
  const [words, setWords] = useState('')
  const shown = page.members.filter((one) => `${one.name}${postsText(one)}`.includes(words.trim()))
  const unbound = page.members.filter(({ isBound }) => !isBound).length
  return (
    <>
      {!page.hasPrincipal && (
        <Banner id="no-principal" round icon="alert" title="学校现在没有校长">
          校长由教育局任命。
        </Banner>
      )}
      {!desk && page.mayGive.length > 0 && <AddMember />}
      <Section
        title={`${page.members.length} 位教职工`}
        end={unbound === 0 ? '都绑定了微信' : `${unbound} 位还没绑定微信`}
      />
      {page.members.length >= SEARCH_FROM && (
        <SearchField id="staff-search" label="找人或岗位" value={words} onInput={setWords} />
      )}
      {desk ? (
        <Card flush className="mt-2">
          <DeskList members={shown} />
        </Card>
      ) : (
        <Card flush className="mt-2">
          {shown.map((one) => (
            <Cell
              key={one.personId}
              id={`member-${one.personId}`}
              strong
              title={one.name}
              note={postsText(one)}
              end={one.isBound ? undefined : <Unbound />}
              onPress={() => show({ is: 'member', personId: one.personId })}
            />
          ))}
        </Card>
      )}
      <Homerooms page={page} />
      {over?.is === 'add' && <AddSheet page={page} />}
      {over?.is === 'member' && <MemberSheet page={page} personId={over.personId} />}
      {over?.is === 'appoint' && <AppointSheet page={page} personId={over.personId} />}
      {(over?.is === 'end' || over?.is === 'hand') && <EndSheet page={page} over={over} />}
      {over?.is === 'homeroom' && <HomeroomSheet page={page} homeroomId={over.homeroomId} />}
    </>
  )
}

/** The one step of the page; at a desk it stands in the head. */
export function AddMember({ small = false }: { small?: boolean }): ReactNode {
  const show = useStaff((state) => state.show)
  return (
    <Button
      id="add-member"
      size={small ? 's' : 'm'}
      kind="primary"
      icon="plus"
      onPress={() => show({ is: 'add' })}
    >
      添加教职工
    </Button>
  )
}

const Unbound = (): ReactNode => (
  <Chip tone="amber" icon="clock">
    未绑定
  </Chip>
)

function DeskList({ members }: { members: MemberRow[] }): ReactNode {
  const show = useStaff((state) => state.show)
  return (
    <Table
      label="教职工"
      columns={[
        { key: 'name', title: '姓名', cell: ({ name }) => name },
        { key: 'posts', title: '岗位', cell: postsText },
        { key: 'phone', title: '电话', cell: ({ phone }) => phone },
        { key: 'bound', title: '微信', cell: ({ isBound }) => (isBound ? '已绑定' : <Unbound />) },
      ]}
      rows={members}
      keyOf={({ personId }) => personId}
      onRow={({ personId }) => show({ is: 'member', personId })}
    />
  )
}

function Homerooms({ page }: { page: StaffPage }): ReactNode {
  const show = useStaff((state) => state.show)
  if (page.homerooms.length === 0) return null
  return (
    <>
      <Section title="班主任" end={page.maySetHomerooms ? '点一个班来换' : undefined} />
      <Card flush>
        {page.homerooms.map(({ homeroomId, name, teacherName }) => (
          <Cell
            key={homeroomId}
            id={`homeroom-${homeroomId}`}
            title={name}
            end={
              <View className={teacherName === '' ? 'c-amber' : ''}>
                {teacherName === '' ? '没有班主任' : teacherName}
              </View>
            }
            onPress={page.maySetHomerooms ? () => show({ is: 'homeroom', homeroomId }) : undefined}
          />
        ))}
      </Card>
    </>
  )
}
