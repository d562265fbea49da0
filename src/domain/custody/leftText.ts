import type { ReleaseProof } from './Custody'

/** How a child left, in one short line. */
export const leftText = (proof: ReleaseProof, collectorText: string): string =>
  proof.how === 'walk-alone'
    ? '自行离校'
    : proof.how === 'reconciled' && collectorText === ''
      ? '已从别处离校，值班领导核实'
      : `${collectorText}接走`
