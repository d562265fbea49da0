/** One line of JSON per event, for the platform's log search. No names of children, no codes, no phone numbers. */
type Facts = Record<string, string | number | boolean | null>

const line = (level: string, what: string, facts: Facts): string => JSON.stringify({ level, what, ...facts })

export const log = {
  info: (what: string, facts: Facts = {}) => console.info(line('info', what, facts)),
  fault: (what: string, error: unknown, facts: Facts = {}) =>
    console.error(
      line('fault', what, {
        ...facts,
        message: error instanceof Error ? error.message : String(error),
        stack: error instanceof Error ? (error.stack ?? '') : '',
      }),
    ),
}
