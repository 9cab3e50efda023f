/** Which steps an erasure takes: decided once, held as long as it is not done, and let go on from there. */
export const mayApprove = ({ state }: { state: string }): boolean => state === 'PROPOSED';
export const mayHold = ({ state }: { state: string }): boolean => state === 'PROPOSED' || state === 'APPROVED';
export const mayRelease = ({ state }: { state: string }): boolean => state === 'HELD';
