import { z } from 'zod'
import { CloudError } from './CloudError'
import type { Clock } from './Clock'
import type { ActionCost, Costs } from './Costs'
import { readEvent, sendJson, type Route } from './door'
import { readBody } from './httpServer'
import type { Incident, Incidents } from './Incidents'
import type { Notifier } from './Notifier'
import type { Timers, TimerState } from './Timers'
import type { Push, WeChat } from './WeChat'

export interface ControlState {
  readonly now: number
  readonly frozen: boolean
  readonly offset: number
  readonly requestsByAction: readonly ActionCost[]
  readonly pushes: readonly Push[]
  readonly timers: readonly TimerState[]
  readonly faults: readonly Incident[]
}

export interface ControlParts {
  readonly clock: Clock
  readonly timers: Timers
  readonly costs: Costs
  readonly wechat: WeChat
  readonly incidents: Incidents
  readonly notifier: Notifier
}

const ClockOrder = z.strictObject({
  set: z.number().int().optional(),
  advanceTo: z.number().int().optional(),
  freeze: z.boolean().optional(),
})

/** What the start page shows and the clock it moves. */
export function controlRoute(parts: ControlParts): Route {
  return async (request, response, path) => {
    const route = `${request.method} ${path}`
    if (route === 'GET /control/state') {
      sendJson(response, 200, controlState(parts))
      return true
    }
    if (route === 'GET /control/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      const send = () => response.write(`data: ${JSON.stringify(controlState(parts))}\n\n`)
      send()
      response.once('close', parts.notifier.subscribe(send))
      return true
    }
    if (route === 'POST /control/clock') {
      const order = ClockOrder.safeParse(readEvent((await readBody(request)) ?? ''))
      if (!order.success) throw new CloudError('INVALID_PARAM', z.prettifyError(order.error))
      await moveClock(parts, order.data)
      sendJson(response, 200, controlState(parts))
      return true
    }
    return false
  }
}

export function controlState({ clock, timers, costs, wechat, incidents }: ControlParts): ControlState {
  const { offset, frozenAt } = clock.reading
  return {
    now: clock.now(),
    frozen: frozenAt !== null,
    offset,
    requestsByAction: costs.byAction(),
    pushes: wechat.pushes.slice(-50),
    timers: timers.states,
    faults: incidents.last(20),
  }
}

async function moveClock({ clock, timers, notifier }: ControlParts, order: z.infer<typeof ClockOrder>) {
  if (order.advanceTo !== undefined && order.advanceTo < clock.now()) {
    throw new CloudError('INVALID_PARAM', 'the clock cannot be advanced backwards')
  }
  if (order.freeze === true) clock.freeze()
  if (order.freeze === false) clock.run()
  if (order.set !== undefined) await timers.set(order.set)
  if (order.advanceTo !== undefined) await timers.advanceTo(order.advanceTo)
  notifier.notify()
}
