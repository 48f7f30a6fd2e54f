-- What changed, in the order in which it was committed: hints for whoever keeps an event stream open.
create table change (
  id bigint generated always as identity primary key,
  -- `kind:id` of a subject, or `room:id`
  topic text not null,
  version int not null,
  at timestamptz not null default now()
);

-- Runs at the end of each transaction, whoever wrote: desk, import, reset. The lock is held until all can see the row, so
-- that ids appear in their own order and nobody who reads on from one misses another; nothing is locked behind it.
create function note_change() returns trigger language plpgsql as $$
declare
  noted change;
begin
  perform pg_advisory_xact_lock(88480002);
  if tg_table_name = 'room' then
    insert into change (topic, version) values ('room:' || new.id, new.version) returning * into noted;
  else
    insert into change (topic, version) values (new.subject, new.version) returning * into noted;
  end if;
  delete from change where id <= noted.id - 10000;
  -- only a call to look: the table says what, also to those who did not hear it
  perform pg_notify('change', '');
  return null;
end $$;

create constraint trigger subject_changed after insert or update of version on subject
deferrable initially deferred for each row execute function note_change();

create constraint trigger room_changed after insert or update of version on room
deferrable initially deferred for each row execute function note_change();
