/** 换密钥够得到每一处：the shapes of all collections are walked, and every field that lies sealed must be in the list. */
import { resolve } from 'node:path'
import ts from 'typescript'
import { SEALED_FIELDS } from '@functions/_kit/sealedFields'

const ROOT = resolve(__dirname, '../..')
/** Opened where a pupil is read: its shape is the open list. */
const OPENED_IN_THE_STORE = ['pupils.barred']

/** A child as the school's file first names her: nobody has sealed anything of her yet (`importActs`). */
const NOT_YET_THERE = /^roster_acts\.acts\.pupil\./

function sealedByShape(): string[] {
  const { config } = ts.readConfigFile(resolve(ROOT, 'tsconfig.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
  const file = resolve(ROOT, 'cloudfunctions/_kit/documents.ts')
  const program = ts.createProgram([file], { ...options, noEmit: true, types: [] })
  const checker = program.getTypeChecker()
  const found = new Set<string>()
  const walk = (type: ts.Type, path: string[], above: ts.Type[]): void => {
    if (type.isUnionOrIntersection()) return type.types.forEach((one) => walk(one, path, above))
    if (!(type.flags & ts.TypeFlags.Object) || above.includes(type)) return
    if (type.symbol.name === 'Sealed') return void found.add(path.join('.'))
    const item = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined
    if (item !== undefined) return walk(item, path, [...above, type])
    const values = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    if (values !== undefined) walk(values, [...path, '*'], [...above, type])
    for (const property of type.getProperties()) {
      const inner = checker.getTypeOfSymbol(property)
      if (inner.getCallSignatures().length === 0) walk(inner, [...path, property.name], [...above, type])
    }
  }
  const source = program.getSourceFile(file)
  source?.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Documents')
      walk(checker.getTypeAtLocation(node), [], [])
  })
  return [...found]
}

test('每个集合里每一处加密的字段，都在换密钥要重封的单子里', () => {
  const listed = SEALED_FIELDS.map(({ name, field }) => `${name}.${field}`)
  expect(
    [...sealedByShape().filter((place) => !NOT_YET_THERE.test(place)), ...OPENED_IN_THE_STORE].sort(),
  ).toEqual(listed.sort())
})
