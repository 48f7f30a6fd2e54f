import type { Snapshot, Trust } from '../../client/snapshot.js';

/** What a credential can be but good. */
export type Doubt = Exclude<Trust, 'unsigned' | 'checking' | 'verified'>;

/** What is in doubt about the credential of a snapshot; undefined where nothing is, or where there is no credential. */
export const doubtOf = ({ trust, credential }: Snapshot): Doubt | undefined => (credential && trust !== 'verified' ? (trust as Doubt) : undefined);
