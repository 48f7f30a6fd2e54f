create table review (
  id text primary key,
  subject text not null references subject,
  author text not null,
  rating int not null check (rating between 1 and 5),
  description int check (description between 1 and 5),
  service int check (service between 1 and 5),
  logistics int check (logistics between 1 and 5),
  text text not null,
  media jsonb not null,
  product jsonb,
  verified_purchase boolean not null,
  is_default boolean not null,
  incentivised boolean not null,
  origin text not null check (origin in ('in_room', 'order', 'invited', 'imported')),
  posted_at timestamptz(0) not null,
  follow_ups jsonb not null,
  reply jsonb,
  helpful int not null,
  status text not null check (status in ('published', 'hidden')),
  hidden_reason text check ((status = 'hidden') = (hidden_reason is not null))
);
create index review_newest on review (subject, posted_at desc, id desc);

-- default and hidden reviews count for nothing but the hidden ones' own number
create view review_summary as
select s.subject, json_build_object(
  'count', count(r.id),
  'verified', count(r.id) filter (where r.verified_purchase),
  'average', round(avg(r.rating), 2),
  'distribution', json_build_array(
    count(r.id) filter (where r.rating = 1),
    count(r.id) filter (where r.rating = 2),
    count(r.id) filter (where r.rating = 3),
    count(r.id) filter (where r.rating = 4),
    count(r.id) filter (where r.rating = 5)),
  'minimum', s.review_minimum,
  'dimensions', json_build_object(
    'description', round(avg(r.description), 1),
    'service', round(avg(r.service), 1),
    'logistics', round(avg(r.logistics), 1)),
  'period', json_build_object(
    'from', coalesce(left(shanghai(min(r.posted_at)), 10), left(shanghai(s.changed_at), 10)),
    'to', coalesce(left(shanghai(max(r.posted_at)), 10), left(shanghai(s.changed_at), 10))),
  'method', s.review_method,
  'removed', (
    select json_build_object(
      'count', coalesce(sum(hidden.n), 0),
      'by', json_build_object('zh-CN', '平台', 'en', 'The platform'),
      'reasons', coalesce(json_agg(
        json_build_object('code', hidden.hidden_reason, 'count', hidden.n)
        order by hidden.n desc, hidden.hidden_reason), '[]'))
    from (
      select hidden_reason, count(*) n from review
      where subject = s.subject and status = 'hidden' group by hidden_reason) hidden)
) as summary
from subject s
left join review r on r.subject = s.subject and r.status = 'published' and not r.is_default
group by s.subject;
