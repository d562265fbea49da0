/** Green: safe, done, go. Amber: look here. Red: a child is not accounted for, nothing else. */
export type Tone = 'plain' | 'green' | 'amber' | 'red'
