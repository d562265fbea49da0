import type { Dict } from '../pack/Pack'
import type { EaselNode, LogicPage } from '../view/glassEasel'
import type { Host } from './Host'
import type { OpenPage } from './OpenPage'

type Done = (result: unknown) => void

interface Job {
  selector: string | undefined
  single: boolean
  fields: Dict
  scope: LogicPage
  done: Done | undefined
}

const styleName = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function measured(page: OpenPage, node: EaselNode, fields: Dict): Dict {
  const element = node.getBackendElement()
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
  const result: Dict = {}
  if (fields['id']) result['id'] = node.id
  if (fields['dataset']) result['dataset'] = { ...node.dataset }
  if (fields['mark']) result['mark'] = node.collectMarks?.() ?? {}
  if (fields['rect']) Object.assign(result, { left, top, right, bottom })
  if (fields['size']) Object.assign(result, { width, height })
  if (fields['scrollOffset']) Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight })
  if (Array.isArray(fields['properties']))
    for (const name of fields['properties'] as string[]) result[name] = node.data[name]
  if (Array.isArray(fields['computedStyle'])) {
    const style = page.view.window.getComputedStyle(element)
    for (const name of fields['computedStyle'] as string[])
      result[name] = style.getPropertyValue(styleName(name))
  }
  return result
}

function viewport(page: OpenPage): Dict {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } =
    page.view.document.documentElement
  const edges = { left: 0, top: 0, right: clientWidth, bottom: clientHeight }
  const size = { id: '', dataset: {}, width: clientWidth, height: clientHeight }
  return { ...edges, ...size, scrollLeft, scrollTop, scrollWidth, scrollHeight }
}

function answer(page: OpenPage, job: Job): unknown {
  if (job.selector === undefined) return viewport(page)
  const shadow = Reflect.get(job.scope._$, 'shadowRoot') as LogicPage['_$'] | undefined
  const root = shadow ?? job.scope._$
  if (!job.single) return root.querySelectorAll(job.selector).map((node) => measured(page, node, job.fields))
  const node = root.querySelector(job.selector)
  return node ? measured(page, node, job.fields) : null
}

/** A canvas is handed over as it is; everything else crosses as plain data. */
function withSheet(host: Host, { selector, single, fields, scope }: Job, told: unknown): unknown {
  if (fields['node'] !== true || selector === undefined || !single) return told
  const shadow = Reflect.get(scope._$, 'shadowRoot') as LogicPage['_$'] | undefined
  const canvas = (shadow ?? scope._$).querySelector(selector)?.getBackendElement().querySelector('canvas')
  if (canvas && typeof told === 'object' && told !== null) Object.assign(told, { node: host.sheetOf(canvas) })
  return told
}

/** `wx.createSelectorQuery`: scoped to one component's own tree, answered from the drawn page. */
export function selectorQuery(host: Host, page: OpenPage): Dict {
  let scope = page.logic
  const jobs: Job[] = []
  const query = {
    in(component: LogicPage | undefined) {
      if (component?._$) scope = component
      return query
    },
    select: (selector: string) => nodes(selector, true),
    selectAll: (selector: string) => nodes(selector, false),
    selectViewport: () => nodes(undefined, true),
    exec(done?: Done) {
      const asked = [...jobs]
      host.timers.setTimeout(() => {
        if (page.gone) return
        const results = asked.map((job) => withSheet(host, job, host.toLogic(answer(page, job) ?? null)))
        asked.forEach((job, index) => host.guard('selectorQuery', () => job.done?.(results[index])))
        host.guard('selectorQuery', () => done?.(results))
      }, 0)
      return query
    },
  }
  const nodes = (selector: string | undefined, single: boolean) => {
    const fields = (wanted: Dict, done?: Done) => {
      jobs.push({ selector, single, fields: wanted, scope, done })
      return query
    }
    return {
      fields,
      boundingClientRect: (done?: Done) => fields({ id: true, dataset: true, rect: true, size: true }, done),
      scrollOffset: (done?: Done) => fields({ id: true, dataset: true, scrollOffset: true }, done),
      context: (done?: Done) => fields({ context: true }, done),
      node: (done?: Done) => fields({ node: true }, done),
    }
  }
  return query
}
