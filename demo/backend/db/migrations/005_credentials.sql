-- Other platforms' accounts of the same subject, as the contract's `alsoKnownAs`.
alter table subject add column also_known_as jsonb not null default '[]';

-- Keys that sign, each from its time on until the next one does; private once, and then no longer kept.
create table signing_key (
  kid text primary key,
  public_jwk jsonb not null,
  private_jwk jsonb,
  published_at timestamptz not null,
  signs_from timestamptz not null unique
);

-- Places in the status list: 0 valid, 1 revoked, 2 suspended. A subject's newest place is that of all its credentials, so that a
-- revocation reaches each one still out there; one that was revoked stays so, and what comes after it has a place of its own.
create table status_entry (
  idx int generated always as identity (minvalue 0 start 0) primary key,
  subject text not null,
  status int not null check (status between 0 and 2)
);
create index status_entry_subject on status_entry (subject, idx desc);

-- The credential that stands for a subject now, as this backend is reached at an address: its status list lies there.
create table credential (
  subject text not null,
  address text not null,
  id uuid not null,
  version int not null,
  kid text not null,
  idx int not null references status_entry,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  renew_at timestamptz not null,
  jwt text not null,
  primary key (subject, address)
);

create table status_token (
  address text primary key,
  lst text not null,
  renew_at timestamptz not null,
  jwt text not null
);

-- What another platform's issuer says of a subject of ours, as it signed it.
create table imported_credential (
  subject text primary key,
  version int not null,
  status int not null,
  jwt text not null
);
