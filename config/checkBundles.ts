/** The third wall: lint reads what a file says, this reads what the bundlers really packed. */

const SHARED = ['cloudfunctions/_kit/', 'src/domain/', 'src/contract/']
const SCREEN_ONLY = ['react', 'react-dom', 'zustand', 'uqr', '@tarojs']

/** esbuild marks a package it replaced by an empty one. */
const DISABLED = '(disabled):'
/** Its name for a constant that the build puts in. */
const CONSTANT = '<define:'

function packageOf(input: string): string {
  const inside = input.slice(input.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const [first = '', second = ''] = inside.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

const isOnlyForScreens = (name: string): boolean =>
  SCREEN_ONLY.some((known) => name === known || name.startsWith(`${known}/`))

function reasonAgainst(input: string, functionName: string): string | null {
  if (input.includes('node_modules/')) {
    const name = packageOf(input)
    return isOnlyForScreens(name) ? `${name} draws screens; a function has none` : null
  }
  if (input === 'cloudfunctions/schema.ts' || input.startsWith(CONSTANT)) return null
  if ([...SHARED, `cloudfunctions/${functionName}/`].some((room) => input.startsWith(room))) return null
  if (input.startsWith('test/')) return 'nothing of test/ is ever deployed'
  if (input.startsWith('cloudfunctions/'))
    return 'a function is deployed alone; share a rule (domain) or a way to read and write (_kit)'
  if (input.startsWith('src/')) return 'this is code of the phone; share it through domain or contract'
  return 'a function is made of its own files, _kit, contract and domain'
}

/** Complaints about one function's bundle; `inputs` are the paths in the bundler's metafile, from the top folder. */
export function checkBundle(inputs: readonly string[], functionName: string): string[] {
  const entry = `cloudfunctions/${functionName}/index.ts`
  const complaints = inputs.flatMap((told) => {
    const input = told.startsWith(DISABLED) ? told.slice(DISABLED.length) : told
    const reason = reasonAgainst(input, functionName)
    return reason === null ? [] : [`${functionName}: ${input}: ${reason}`]
  })
  return inputs.includes(entry)
    ? complaints
    : [`${functionName}: ${entry} is not in its own bundle`, ...complaints]
}

/** Words that survive every minifier, and what they give away. */
const MARKERS: Readonly<Record<string, string>> = {
  ZodError: 'the readers of the contract are for the cloud: import the contract with `import type`',
  ZodType: 'the readers of the contract are for the cloud: import the contract with `import type`',
  SYMBOL_CURRENT_ENV: 'the SDK of the cloud does not belong on a phone: call a function instead',
  getCloudbaseContext: 'the SDK of the cloud does not belong on a phone: call a function instead',
}

/** Complaints about one built file of the mini program. */
export function checkClientFile(file: string, text: string): string[] {
  return Object.entries(MARKERS).flatMap(([marker, reason]) =>
    text.includes(marker) ? [`${file}: ${marker}: ${reason}`] : [],
  )
}
