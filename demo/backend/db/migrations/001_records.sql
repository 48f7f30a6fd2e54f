-- Who is graded, and what is published about them. Localised texts are JSON: "好" or {"zh-CN": "好", "en": "Good"}.

create table scheme (
  id text primary key,
  name jsonb not null,
  issuer jsonb not null,
  max numeric,
  rules_url text not null,
  levels jsonb not null
);

create table subject (
  subject text primary key check (subject ~ '^(anchor|operator|merchant|agency|platform):.'),
  position int not null,
  shows jsonb not null,
  display_name text not null,
  entity text check (entity in ('natural', 'legal', 'sole_trader', 'virtual')),
  legal_name_masked text,
  uscc text,
  licence_url text,
  licence_until date,
  is_minor boolean not null,
  agency text,
  complaint_url text,
  objection_url text,
  write_review_url text,
  reports_permission boolean not null,
  grade_scheme text references scheme,
  grade_code text,
  grade_score numeric,
  grade_percentile numeric,
  grade_dimensions jsonb,
  grade_as_of date,
  other_grades jsonb not null,
  commendations jsonb not null,
  complaints jsonb,
  sources jsonb not null,
  review_method jsonb not null,
  review_minimum int not null,
  -- lets a seed subject report late, to show what stale data looks like
  as_of_shift_hours int not null,
  valid_hours int not null,
  withdrawn boolean not null,
  version int not null,
  changed_at timestamptz not null,
  check (grade_scheme is null or (grade_code is not null and grade_as_of is not null))
);
create index subject_uscc on subject (uscc);

create table penalty (
  subject text not null references subject,
  doc_no text not null,
  authority jsonb not null,
  decided_on date not null,
  status text not null check (status in ('public', 'expired', 'repaired', 'revoked', 'under_review')),
  act_type jsonb,
  act_category text,
  fact jsonb,
  basis jsonb,
  categories text[],
  content jsonb,
  fine_cny numeric,
  confiscated_cny numeric,
  published_on date,
  public_until date,
  severity text check (severity in ('minor', 'general', 'serious')),
  ruleset text,
  endorsement_in_false_ad boolean,
  source_url text
);

create table listing (
  subject text not null references subject,
  id text not null,
  kind text not null,
  listed_on date not null,
  until date,
  removed_on date,
  basis jsonb,
  authority jsonb not null,
  platform jsonb,
  shared boolean,
  source_url text,
  appeal_url text,
  primary key (subject, id)
);

create table measure (
  subject text not null references subject,
  id text not null,
  kind text not null,
  platform jsonb not null,
  "from" date not null,
  until date,
  reason jsonb,
  rule_ref jsonb,
  source_url text,
  appeal_url text,
  shared boolean not null,
  primary key (subject, id)
);

create table objection (
  subject text not null references subject,
  about_type text not null,
  about_ref text not null,
  state text not null check (state in ('filed', 'upheld', 'rejected')),
  filed_on date not null,
  decided_on date,
  channel_url text
);
create index objection_subject on objection (subject);

create table room (
  id text primary key,
  title jsonb not null,
  platform jsonb not null,
  version int not null,
  roles jsonb not null,
  operator_is_seller boolean,
  ai_persona boolean not null,
  offering jsonb,
  remedies jsonb,
  -- only rooms on the page of cards have viewers and a price
  viewers int,
  price_cny numeric
);

-- the Chinese text of a localised text
create function zh(words jsonb) returns text language sql immutable as
$$ select case jsonb_typeof(words) when 'object' then words ->> 'zh-CN' else words #>> '{}' end $$;

-- an instant as the contract writes it, whatever the session's time zone
create function shanghai(moment timestamptz) returns text language sql stable as
$$ select to_char(moment at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') $$;

create unique index penalty_record on penalty (subject, doc_no, zh(authority));

-- whether an objection about the record was upheld: then the record is gone
create function is_upheld(of_subject text, kind text, record text) returns boolean language sql stable as
$$ select exists (
  select 1 from objection where subject = of_subject and about_type = kind and about_ref = record and state = 'upheld'
) $$;

-- rule 1: public, within its term, more than a warning, and not successfully disputed
create function is_visible(p penalty, today date) returns boolean language sql stable as $$
  select p.status in ('public', 'under_review')
    and p.categories is distinct from array['warning']
    and today <= coalesce(p.public_until, case p.ruleset
      when 'samr45' then p.published_on + case
        when p.severity = 'minor' or p.categories = array['criticism'] then interval '3 months'
        when p.severity is not null then interval '3 years' end
      when 'ndrc36' then p.decided_on + case p.severity
        when 'general' then interval '1 year'
        when 'serious' then interval '3 years' end
    end)
    and not is_upheld(p.subject, 'penalty', p.doc_no)
$$;
