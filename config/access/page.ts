/** Art. 9, 13: `domain/access` as one table for each function: a row for each action, a column for each sentence. */
import { RIGHTS, type Deed } from '@/domain/access'
import { DESK_ROLES, isPhoneOnly } from '@/domain/desk/atDesk'
import { roleText } from '@/domain/people/roleText'
import { ROLES, type Role } from '@/domain/people/Person'
import type { Sentence } from '@/domain/rights/Sentence'

const CITY_ROLES: readonly Role[] = ['bureau', 'inspector']

type AtSchool = `${Role} of the school`

/** Does not compile when a sentence lacks its title. */
const TITLES: Record<Exclude<Sentence, AtSchool | 'the platform’s timer'>, string> = {
  'anyone at all': '任何人',
  'anyone whom WeChat names': '任何微信用户',
  'anyone who is known': '认识的人',
  'a guardian of the child': '孩子的监护人',
  'a guardian a court has barred from the child': '被裁定的监护人',
  'bureau of the city': '教育局·一所学校',
  'bureau, for the whole city': '教育局·全市',
  'inspector of the city': '督学·一所学校',
  'inspector, for the whole city': '督学·全市',
}

/** In the order of the columns; a sentence that no action of a function uses gets none there. */
const COLUMNS: [sentence: string, title: string][] = [
  ...Object.entries(TITLES),
  ...ROLES.filter((role) => !CITY_ROLES.includes(role)).map((role): [AtSchool, string] => [
    `${role} of the school`,
    roleText(role),
  ]),
]

const allows = (deed: Deed, sentence: string): boolean =>
  (RIGHTS[deed] as readonly string[]).includes(sentence)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function tableOf(fn: string, deeds: Deed[]): string {
  const used = COLUMNS.filter(([sentence]) => deeds.some((deed) => allows(deed, sentence)))
  const lines = deeds.map((deed) =>
    row([
      `\`${deed.slice(fn.length + 1)}\``,
      ...used.map(([sentence]) => (allows(deed, sentence) ? '✓' : '')),
    ]),
  )
  return [
    `## ${fn}`,
    '',
    row(['', ...used.map(([, title]) => title)]),
    row(['---', ...used.map(() => ':-:')]),
    ...lines,
    '',
  ].join('\n')
}

export function accessPage(): string {
  const deeds = Object.keys(RIGHTS) as Deed[]
  const functions = [...new Set(deeds.map((deed) => deed.split('/')[0] ?? ''))]
  const head = [
    '# Who may do what',
    '',
    'Made from `src/domain/access.ts` by `npm run access-page`. What has no ✓ is refused, before anything is read or',
    'written. The relation is part of every column: 孩子的监护人 is a guardian of the very child that is named, a post',
    'counts at the very school that is named and on the day of the call, and whose session or whose hands it is, the',
    'rules look at afterwards. 全市 are the actions that name no school.',
    '',
  ]
  const tables = functions.map((fn) =>
    tableOf(
      fn,
      deeds.filter((deed) => deed.startsWith(`${fn}/`)),
    ),
  )
  const atDesk = [
    '## On a computer',
    '',
    `Whoever signed in on a computer (decision 031) is there as ${DESK_ROLES.map(roleText).join('、')} alone: none of`,
    'their other posts counts, and no child is theirs. Only on a phone, whoever one is:',
    '',
    deeds
      .filter(isPhoneOnly)
      .map((deed) => `\`${deed}\``)
      .join(', '),
    '',
  ].join('\n')
  return [...head, ...tables, atDesk].join('\n')
}
