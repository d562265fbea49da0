/** The ids that WeChat gave our templates in one environment: `config/templates/<env>.json`, checked before a build inlines them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { TemplatesAtWechat } from '../src/domain/notice/atWechat'
import { TEMPLATES, type Template } from '../src/domain/notice/Notice'
import { TEMPLATE_SHAPES } from '../src/domain/notice/templates'

/** 个人模板: WeChat registers no more for one mini program. */
const MOST_TEMPLATES = 50

const reader = z.record(
  z.string(),
  z.strictObject({
    id: z.string().min(1),
    kind: z.enum(['one-time', 'long-term']),
    keys: z.array(z.string()).optional(),
  }),
)
type Told = z.infer<typeof reader>

const isOurs = (name: string): name is Template => TEMPLATES.some((one) => one === name)

function aboutKeys(name: Template, keys: string[] | undefined): string[] {
  const { fields } = TEMPLATE_SHAPES[name]
  if (keys === undefined) return []
  if (keys.length !== fields.length || new Set(keys).size !== keys.length)
    return [`"${name}" needs ${fields.length} different keys, one for each of its fields in their order`]
  return fields.flatMap(({ type, label }, index) =>
    new RegExp(`^${type}\\d+$`).test(keys[index] ?? '')
      ? []
      : [`"${name}": 「${label}」 is a ${type} and cannot be filled into ${keys[index] ?? ''}`],
  )
}

/** What is wrong with a file, in sentences; none when the build may use it. */
export function complaintsAbout(told: Told): string[] {
  const names = Object.keys(told)
  const twice = names.filter((name, index) =>
    names.slice(0, index).some((other) => told[other]?.id === told[name]?.id),
  )
  return [
    ...names.filter((name) => !isOurs(name)).map((name) => `"${name}" is none of our templates`),
    ...TEMPLATES.filter((name) => told[name] === undefined).map(
      (name) => `"${name}" is missing: write down the id that WeChat gave it, and its kind`,
    ),
    ...twice.map((name) => `"${name}" has the id of another template`),
    ...TEMPLATES.flatMap((name) => aboutKeys(name, told[name]?.keys)),
    ...(names.length > MOST_TEMPLATES
      ? [`${names.length} templates, and WeChat registers ${MOST_TEMPLATES} at most`]
      : []),
  ]
}

/** Throws with every complaint when the file is missing or wrong. */
export function templatesAtWechat(
  env: string,
  folder = path.resolve(__dirname, 'templates'),
): TemplatesAtWechat {
  const file = path.join(folder, `${env}.json`)
  const called = `config/templates/${env}.json`
  if (!existsSync(file))
    throw new Error(`${called} is missing: the ids of the templates in the environment "${env}" are unknown`)
  const told = reader.parse(JSON.parse(readFileSync(file, 'utf8')))
  const complaints = complaintsAbout(told)
  if (complaints.length > 0) throw new Error(complaints.map((one) => `${called}: ${one}`).join('\n'))
  return told as TemplatesAtWechat
}
