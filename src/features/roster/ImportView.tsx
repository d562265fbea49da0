import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RosterPreview } from '@/contract/roster'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { CheckRow } from '@/ui/CheckRow'
import { DeskSplit } from '@/ui/DeskSplit'
import { showToast } from '@/ui/showToast'
import { Stat, Stats } from '@/ui/Stat'
import { ChangeLists } from './ChangeLists'
import { MappingCard } from './MappingCard'
import { ProblemList } from './ProblemList'
import { countsText, importWhy } from './rosterWords'
import { useRoster } from './rosterStore'

/** One file as it would come in: what is wrong, what changes, and the one step. */
export function ImportView({ preview, desk }: { preview: RosterPreview; desk: boolean }): ReactNode {
  const { hasReadWarnings, readWarnings } = useRoster()
  return (
    <DeskSplit side={<Decide preview={preview} />}>
      <View className="stack-3">
        <MappingCard preview={preview} />
        <ProblemList
          id="errors"
          title={`要改的 ${preview.errorCount} 处`}
          problems={preview.errors}
          count={preview.errorCount}
          desk={desk}
        />
        <ProblemList
          id="warnings"
          title={`要看一眼的 ${preview.warningCount} 处`}
          problems={preview.warnings}
          count={preview.warningCount}
          desk={desk}
        />
        {preview.warningCount > 0 && (
          <CheckRow
            id="warnings-read"
            on={hasReadWarnings}
            onChange={readWarnings}
            missing={preview.errorCount === 0}
          >
            上面的提醒都看过了，就这样导入
          </CheckRow>
        )}
        <ChangeLists preview={preview} />
      </View>
    </DeskSplit>
  )
}

function Decide({ preview }: { preview: RosterPreview }): ReactNode {
  const { confirm, leave, doing, hasReadWarnings, setWhole } = useRoster()
  const { counts, fileName, lines, isWhole } = preview
  const go = async () => {
    if (await confirm()) showToast({ text: `已导入：${countsText(counts)}` })
  }
  return (
    <Card id="decide">
      <View className="t-lead b">{fileName}</View>
      <View className="t-note ink-2">{`读到 ${lines} 名学生`}</View>
      <View className="mt-3">
        <Stats>
          <Stat id="count-added" label="新增" value={counts.added} />
          <Stat id="count-moved" label="转班" value={counts.moved} />
          <Stat id="count-renamed" label="改名" value={counts.renamed} />
        </Stats>
      </View>
      <View className="mt-2">
        <Stats>
          <Stat id="count-details" label="补信息" value={counts.details} />
          <Stat id="count-leavers" label="离校" value={counts.leavers} />
          <Stat id="count-unchanged" label="不变" value={counts.unchanged} />
        </Stats>
      </View>
      <View className="mt-3">
        <CheckRow id="is-whole" on={isWhole} onChange={(on) => void setWhole(on)}>
          这是全校名单，名单外的学生按离校处理
        </CheckRow>
      </View>
      <Button
        id="roster-import"
        className="mt-3"
        kind="primary"
        busy={doing !== 'nothing'}
        why={importWhy(preview, hasReadWarnings)}
        onPress={() => void go()}
      >
        导入
      </Button>
      <Button id="roster-leave" className="mt-2" kind="quiet" onPress={leave}>
        不导入了
      </Button>
    </Card>
  )
}
