import type { HostOptions } from '../host/HostOptions'

/** Pictures and files come from this machine, through the browser's own dialog. */
export const chooseFiles: HostOptions['chooseFiles'] = () =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? [], async (file) => ({
        path: URL.createObjectURL(file),
        name: file.name,
        size: file.size,
        content: new Uint8Array(await file.arrayBuffer()),
      }))
      void Promise.all(files).then(resolve)
    })
    input.click()
  })
