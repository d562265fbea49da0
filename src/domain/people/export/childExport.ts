/** 个人信息保护法 第 45 条 · 查阅、复制: everything held on a child, as one guardian may read it. Decision 012 holds here too. */
import { barredSheet } from './barredSheet'
import { changesSheet } from './changesSheet'
import { childSheet } from './childSheet'
import { collectorsSheet } from './collectorsSheet'
import { consentsSheet } from './consentsSheet'
import { daysSheet } from './daysSheet'
import { delegationsSheet } from './delegationsSheet'
import { enrolmentsSheet } from './enrolmentsSheet'
import type { ExportFacts, ExportSheet } from './ExportFacts'
import { guardiansSheet } from './guardiansSheet'
import { healthSheet } from './healthSheet'
import { lateSheet } from './lateSheet'
import { leavesSheet } from './leavesSheet'
import { messagesSheet } from './messagesSheet'

const SHEETS = [
  ...[childSheet, guardiansSheet, consentsSheet],
  ...[collectorsSheet, barredSheet, delegationsSheet, changesSheet],
  ...[enrolmentsSheet, leavesSheet, lateSheet, healthSheet],
  ...[daysSheet, messagesSheet],
]

/** In the order a family looks for it. Nothing of another child, no other guardian's number. */
export const childExport = (facts: ExportFacts): ExportSheet[] => SHEETS.map((sheet) => sheet(facts))
