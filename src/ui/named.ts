/** An id only where there is one: on the web an undefined id becomes the word "undefined". */
export const named = (id: string | undefined): { id?: string } => (id === undefined ? {} : { id })
