/** Storage of one person's phone that survives a reload, in the browser's own. `first` is put in before the start. */
export function keptStorage(name: string, first: Record<string, unknown>): Record<string, string> {
  const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, string>
  for (const [key, value] of Object.entries(first)) kept[key] = JSON.stringify(value)
  const save = () => localStorage.setItem(name, JSON.stringify(kept))
  return new Proxy(kept, {
    set(target, key, value) {
      const done = Reflect.set(target, key, value)
      save()
      return done
    },
    deleteProperty(target, key) {
      const done = Reflect.deleteProperty(target, key)
      save()
      return done
    },
  })
}
