import type { Queries } from '../db/database.js';

/** That a room or subject has a newer version. */
export interface Change {
  id: number;
  topic: string;
  version: number;
}

/** Whose changes concern a room: everybody in a role, the seller of what is on offer, the platform. */
const COVERED = `
  select room.id, coalesce(array_agg(distinct role ->> 'subject') filter (where role ->> 'subject' is not null), '{}') as subjects
  from room left join lateral (
    select roles -> 'operator' union all select roles -> 'seller' union all select roles -> 'agency'
    union all select offering -> 'seller'
    union all select json_build_object('subject', 'platform:' || (platform ->> 'id'))::jsonb
    union all select jsonb_array_elements(
      case jsonb_typeof(roles -> 'anchors') when 'array' then roles -> 'anchors' else '[]' end)
  ) covered (role) on true
  where room.id = any($1::text[]) group by room.id`;

const SPAN = `
  select coalesce(min(id), 0)::float8 as oldest, coalesce(max(id), 0)::float8 as newest from change`;

const AFTER = 'select id::float8, topic, version from change where id > $1 order by id limit $2';

const NEWEST = `
  select distinct on (topic) id::float8, topic, version from change
  where id > $1 and topic = any($2::text[]) order by topic, change.id desc`;

const VERSIONS = `
  select $2::float8 as id, subject as topic, version from subject where subject = any($1::text[])
  union all select $2::float8, 'room:' || id, version from room where 'room:' || id = any($1::text[])`;

/** What the database knows of changes. */
export class ChangeStore {
  constructor(readonly database: Queries) {}

  /** Ids of the oldest and the newest change that is kept; 0 where there is none. */
  async span(): Promise<{ oldest: number; newest: number }> {
    return (await this.database.query<{ oldest: number; newest: number }>(SPAN))[0];
  }

  /** The changes behind an id, oldest first. */
  after(id: number, limit: number): Promise<Change[]> {
    return this.database.query<Change>(AFTER, [id, limit]);
  }

  /** The newest change of each of the topics, where there is one behind an id. */
  newest(topics: readonly string[], after: number): Promise<Change[]> {
    return this.database.query<Change>(NEWEST, [after, topics]);
  }

  /** The version each of the topics has now, as if it had changed with the given id. */
  versions(topics: readonly string[], id: number): Promise<Change[]> {
    return this.database.query<Change>(VERSIONS, [topics, id]);
  }

  /** The subjects that each of the rooms covers; a room that is not known is missing. */
  async covered(rooms: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ id: string; subjects: string[] }>(COVERED, [rooms]);
    return new Map(rows.map(({ id, subjects }) => [id, subjects]));
  }
}
