import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { keyboard } from './keyboard'

export interface Column<Row> {
  key: string
  title: string
  /** Figures stand on the right. */
  figure?: boolean
  cell: (row: Row) => ReactNode
}

interface TableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  selected?: string
  onRow?: (row: Row) => void
}

/** For a desk at 1280; a phone shows cells instead. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { label, columns, rows, keyOf, selected, onRow } = props
  return (
    <View className="af-table" {...a11y({ role: 'table', label })}>
      <View className="af-tr" {...a11y({ role: 'row' })}>
        {columns.map((column) => (
          <View
            key={column.key}
            className={cx('af-th', column.figure && 'af-td-figure')}
            {...a11y({ role: 'columnheader' })}
          >
            {column.title}
          </View>
        ))}
      </View>
      {rows.map((row) => {
        const key = keyOf(row)
        const press = onRow && (() => onRow(row))
        return (
          <View
            key={key}
            id={`row-${key}`}
            className={cx('af-tr', press && 'af-tr-press af-press', key === selected && 'af-tr-on')}
            onClick={press}
            {...a11y({ role: 'row', ...(selected === undefined ? {} : { selected: key === selected }) })}
            {...keyboard(press)}
          >
            {columns.map((column) => (
              <View
                key={column.key}
                className={cx('af-td', column.figure && 'af-td-figure')}
                {...a11y({ role: 'cell' })}
              >
                {column.cell(row)}
              </View>
            ))}
          </View>
        )
      })}
    </View>
  )
}
