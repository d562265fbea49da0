/** One screen in one person's hands, on whatever surface: the steps of the walk know nothing else of it. */
import type { Person } from '@/domain/people/Person'
import type { Town } from '@test/functions/given/Town'

export interface Hands {
  /** Waits until it is there. */
  tap(selector: string): Promise<void>
  /** By the field's id. */
  type(id: string, words: string): Promise<void>
  pickDay(id: string, day: string): Promise<void>
  /** A row of a list: a cell on a phone, a table's row at a desk. */
  openRow(kind: 'course' | 'school', key: string): Promise<void>
  closeEditor(): Promise<void>
  /** Waits until the element is there and its words contain these. */
  see(selector: string, words?: string): Promise<void>
  gone(selector: string): Promise<void>
  /** As the person does who wants to see whether anything is new. */
  refresh(): Promise<void>
  /** What the program has written to a file and given away. */
  exported(): Promise<string>
}

export interface Surface {
  /** The place of office and bureau. */
  desk(person: Person, url: string): Promise<Hands>
  phone(openid: string, url: string): Promise<Hands>
  /** What went wrong inside the programs so far. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

export type OpenSurface = (town: Town) => Promise<Surface>
