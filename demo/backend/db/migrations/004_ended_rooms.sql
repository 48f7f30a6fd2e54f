-- a room that has ended is answered 410, and may come back
alter table room add column ended boolean not null default false;
