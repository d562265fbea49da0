/** So many phones wait for an answer at the same time. */
export const WIDTH = 64

export interface Pace {
  perSecond: number
  p50Ms: number
  p95Ms: number
}

/** `count` acts, `WIDTH` at a time; how fast they went, and how long half and nearly all of them took. */
export async function stampede(count: number, act: (index: number) => Promise<void>): Promise<Pace> {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  const phone = async () => {
    for (let index = next++; index < count; index = next++) {
      const asked = performance.now()
      await act(index)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, phone))
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return { perSecond: count / seconds, p50Ms: at(0.5), p95Ms: at(0.95) }
}
