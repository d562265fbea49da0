import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { SearchField } from '@/ui/SearchField'
import { Tile } from '@/ui/Tile'
import { useAudit } from './auditStore'

/** One school at a time. */
export function AuditSchools(): ReactNode {
  const { schools, open } = useAudit()
  const [words, setWords] = useState('')
  const shown = (schools ?? []).filter(({ name }) => name.includes(words.trim()))
  return (
    <View>
      <SearchField id="audit-school" label="学校" value={words} onInput={setWords} />
      <Card flush className="mt-3">
        {shown.map(({ schoolId, name }) => (
          <Cell
            key={schoolId}
            id={`audit-of-${schoolId}`}
            start={<Tile icon="doc" />}
            title={name}
            onPress={() => void open(schoolId)}
          />
        ))}
      </Card>
    </View>
  )
}
