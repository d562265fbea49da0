import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { builtinTemplates } from '../builtins/templates'
import type { AppConfig, Pack, PageConfig } from './Pack'
import { cssOf } from './wxss'

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

function compiledBuiltins(): string {
  const group = new TmplGroup()
  for (const [name, source] of Object.entries(builtinTemplates)) group.addTmpl(name, source)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}

/** Reads a built mini program, as WeChat would load it, into one object. Templates go through WeChat's own compiler. */
export function packDist(dist: string): Pack {
  const files = filesIn(dist)
  const read = (file: string) => {
    const at = path.join(dist, file)
    return fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : undefined
  }
  const warnings: string[] = []
  const scripts: Pack['scripts'] = {}
  const configs: Record<string, PageConfig> = {}
  const styles: Pack['styles'] = {}
  const group = new TmplGroup()
  for (const file of files) {
    const extension = path.extname(file)
    const stem = file.slice(0, file.length - extension.length)
    if (extension === '.js') scripts[file] = read(file) ?? ''
    else if (extension === '.wxss') styles[file] = cssOf(file, read)
    else if (extension === '.wxs') group.addScript(stem, read(file) ?? '')
    else if (extension === '.json') configs[file] = JSON.parse(read(file) ?? '{}') as PageConfig
    else if (extension === '.wxml')
      for (const warning of group.addTmpl(stem, read(file) ?? '') as { startLine: number; message: string }[])
        warnings.push(`${file}:${warning.startLine + 1}: ${warning.message}`)
  }
  const templates = group.getTmplGenObjectGroups()
  group.free()
  const appSource = read('app.json')
  if (appSource === undefined) throw new Error(`no app.json in ${dist}`)
  const app = JSON.parse(appSource) as AppConfig
  const themes = JSON.parse(
    (app.themeLocation && read(app.themeLocation)) || '{"light":{},"dark":{}}',
  ) as Pack['themes']
  return { app, scripts, configs, styles, templates, builtins: compiledBuiltins(), themes, warnings }
}
