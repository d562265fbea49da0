import fs from 'node:fs'
import path from 'node:path'
import { folderRoute } from './folderRoute'
import { send, type Route } from './Route'

const packageFolder = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))

/** The first family of the app's own font stack that is not the system's: its glyphs come from the package. */
const FAMILY = 'PingFang SC'
const LOCAL: Record<number, string> = { 400: 'PingFangSC-Regular', 600: 'PingFangSC-Semibold' }

function facesOf(weight: number): string {
  return fs
    .readFileSync(path.join(packageFolder, `${weight}.css`), 'utf8')
    .replace(/font-family: '[^']+'/g, `font-family: '${FAMILY}'`)
    .replace(/font-display: swap/g, 'font-display: block')
    .replace(
      /src: url\(\.\/(files\/[^)]+\.woff2)\)[^;]*;/g,
      `src: local('${LOCAL[weight] ?? ''}'), url(/fonts/$1) format('woff2');`,
    )
}

/** Chinese glyphs for a machine without Chinese fonts. */
export function fontRoutes(): Route[] {
  const css = [400, 600].map(facesOf).join('\n')
  const sheet: Route = (asked, _, response) => asked === '/fonts/noto.css' && send(response, 'text/css', css)
  return [sheet, folderRoute('/fonts/files/', path.join(packageFolder, 'files'))]
}

export const FONT_LINK = '<link rel="stylesheet" href="/fonts/noto.css">'
