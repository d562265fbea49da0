/** 操作记录只加不改：没有一处函数代码能改它、删它。 */
import ts from 'typescript'
import { schema } from '@functions/schema'
import { sourceFiles, textOf } from './sourceFiles'

const CHANGES = new Set(['update', 'updateAndReturn', 'remove'])
/** The one place that changes collections by a name it goes through: a list that is written down there. */
const BY_LIST = 'cloudfunctions/notice/relay.ts'
/** Given a name whose type leaves `audit` out (`Changeable`, or two collections by name): the compiler sees to these. */
const BY_TYPE = ['cloudfunctions/people/service/serviceRound.ts', 'cloudfunctions/people/service/writing.ts']

interface Call {
  file: string
  method: string
  collection: string | null
}

function changesIn(file: string): Call[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true)
  const calls: Call[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      /^(store|t)$/.test(node.expression.expression.getText()) &&
      CHANGES.has(node.expression.name.text)
    ) {
      const [first] = node.arguments
      const collection = first !== undefined && ts.isStringLiteral(first) ? first.text : null
      calls.push({ file, method: node.expression.name.text, collection })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return calls
}

describe('操作记录只加不改', () => {
  const files = sourceFiles().filter((file) => file.startsWith('cloudfunctions/') && file.endsWith('.ts'))
  const calls = files.flatMap(changesIn)

  test('每一处改和删都写明改的是哪个集合，没有一处是 audit', () => {
    expect(calls.length).toBeGreaterThan(150)
    expect(calls.filter(({ collection }) => collection === 'audit')).toEqual([])
    const unnamed = calls.filter(({ collection }) => collection === null)
    expect(new Set(unnamed.map(({ file }) => file))).toEqual(new Set([BY_LIST, ...BY_TYPE]))
  })

  test('按名单改的那一处，名单里没有 audit', () => {
    const [, list = ''] = /const FACTS = \[([^\]]*)\]/.exec(textOf(BY_LIST)) ?? []
    const named = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(10)
    expect(named.every((name) => name !== undefined && name in schema && name !== 'audit')).toBe(true)
  })

  test('换密钥是唯一碰它的写：换封套的那一处不收文字，只写刚刚打开的那一段，只有夜里的重封用它', () => {
    const writing = files.filter((file) => /\.(update|updateAndReturn|remove|set)\(/.test(textOf(file)))
    const inKit = writing.filter(
      (file) => file.includes('/_kit/') && /\bdatabase\(\)\s*\.collection\(/.test(textOf(file)),
    )
    expect(inKit).toEqual([
      'cloudfunctions/_kit/eraseAudit.ts',
      'cloudfunctions/_kit/rewrap.ts',
      'cloudfunctions/_kit/store.ts',
    ])
    const [, parameters = ''] =
      /function rewrap\(([^)]*)\)/.exec(textOf('cloudfunctions/_kit/rewrap.ts')) ?? []
    expect(parameters.replace(/\s+/g, ' ').trim()).toBe(
      'name: keyof Documents, _id: string, { path, sealed, owner }: SealedValue,',
    )
    expect(textOf('cloudfunctions/_kit/rewrap.ts').match(/\.update\(.*\)/g)).toEqual([
      '.update({ [path]: whole(anew) })',
    ])
    const users = files.filter((file) => /from '.*\/rewrap'/.test(textOf(file)))
    expect(users).toEqual(['cloudfunctions/people/reseal/resealField.ts'])
  })

  test('抹去名字是另一处：只有夜里的抹去用它，写的只是名字那几栏', () => {
    const users = files.filter((file) => /from '.*\/eraseAudit'/.test(textOf(file)))
    expect(users).toEqual([
      'cloudfunctions/people/erase/personCopies.ts',
      'cloudfunctions/people/erase/pupilCopies.ts',
    ])
    const [, fields = ''] =
      /export function erasedAudit[\s\S]*?return \{([\s\S]*?)\n {2}\}/.exec(
        textOf('src/domain/retention/erasedCopies.ts'),
      ) ?? []
    expect([...fields.matchAll(/^ {4}(\w+):/gm)].map(([, name]) => name)).toEqual([
      ...['byName', 'who', 'about', 'whom', 'text'],
    ])
  })

  test('除了 _kit，直接问数据库的几处都不碰 audit', () => {
    const asking = files.filter((file) => !file.includes('/_kit/') && /\bdatabase\(\)/.test(textOf(file)))
    expect(asking.length).toBeGreaterThan(0)
    expect(asking.filter((file) => textOf(file).includes("'audit'"))).toEqual([])
  })
})
