-- CreditReports of the subjects $1 as of the instant $2, each from one snapshot of the database.
with at as (
  select $2::timestamptz as now, ($2::timestamptz at time zone 'Asia/Shanghai')::date as today
)
select s.subject, s.version, json_build_object(
  'subject', json_build_object(
    'kind', split_part(s.subject, ':', 1),
    'id', substr(s.subject, strpos(s.subject, ':') + 1),
    'entity', s.entity,
    'displayName', s.display_name,
    'legalNameMasked', s.legal_name_masked,
    'uscc', s.uscc,
    'licenceUrl', s.licence_url,
    'licenceUntil', s.licence_until,
    'isMinor', s.is_minor,
    'agency', s.agency),
  'version', s.version,
  'complaintUrl', s.complaint_url,
  'objectionUrl', s.objection_url,
  'writeReviewUrl', s.write_review_url,
  'asOf', shanghai(as_of),
  'validUntil', shanghai(as_of + make_interval(hours => s.valid_hours)),
  'permission', case
    when not s.reports_permission then null
    when own.kinds && array['ban', 'bar_reregister', 'platform_blacklist'] then 'banned'
    when 'suspend' = any(own.kinds) then 'suspended'
    when exists (
      select 1 from penalty p
      where p.subject = s.subject and p.endorsement_in_false_ad
        and at.today <= p.decided_on + interval '3 years' and is_visible(p, at.today))
      then 'endorsement_restricted'
    when own.kinds && array['limit_traffic', 'limit_function'] then 'limited'
    else 'normal' end,
  'grade', case when g.id is not null then json_build_object(
    'scheme', json_build_object(
      'id', g.id, 'name', g.name, 'issuer', g.issuer, 'max', g.max, 'rulesUrl', g.rules_url, 'levels', g.levels),
    'code', s.grade_code,
    'score', s.grade_score,
    'peerPercentile', s.grade_percentile,
    'asOf', s.grade_as_of,
    'dimensions', s.grade_dimensions) end,
  'otherGrades', s.other_grades,
  'penalties', (
    select coalesce(json_agg(json_build_object(
      'docNo', p.doc_no, 'actType', p.act_type, 'actCategory', p.act_category, 'fact', p.fact, 'basis', p.basis,
      'categories', p.categories, 'content', p.content, 'fineCny', p.fine_cny, 'confiscatedCny', p.confiscated_cny,
      'authority', p.authority, 'decidedOn', p.decided_on, 'publishedOn', p.published_on, 'publicUntil', p.public_until,
      'severity', p.severity, 'ruleset', p.ruleset, 'endorsementInFalseAd', p.endorsement_in_false_ad,
      'status', p.status, 'sourceUrl', p.source_url) order by p.decided_on desc, p.doc_no, zh(p.authority)), '[]')
    from penalty p where p.subject = s.subject),
  'listings', (
    select coalesce(json_agg(json_build_object(
      'id', l.id, 'kind', l.kind, 'listedOn', l.listed_on, 'until', l.until, 'removedOn', l.removed_on,
      'basis', l.basis, 'authority', l.authority, 'platform', l.platform, 'shared', l.shared,
      'sourceUrl', l.source_url, 'appealUrl', l.appeal_url)
      order by l.listed_on desc, l.id), '[]')
    from listing l where l.subject = s.subject),
  'measures', (
    select coalesce(json_agg(json_build_object(
      'id', m.id, 'kind', m.kind, 'platform', m.platform, 'from', m."from", 'until', m.until, 'reason', m.reason,
      'ruleRef', m.rule_ref, 'sourceUrl', m.source_url, 'appealUrl', m.appeal_url, 'shared', m.shared)
      order by m."from" desc, m.id), '[]')
    from measure m where m.subject = s.subject),
  'objections', (
    select coalesce(json_agg(json_build_object(
      'about', json_build_object('type', o.about_type, 'ref', o.about_ref), 'state', o.state, 'filedOn', o.filed_on,
      'decidedOn', o.decided_on, 'channelUrl', o.channel_url)
      order by o.filed_on desc, o.about_type, o.about_ref, o.state), '[]')
    from objection o where o.subject = s.subject),
  'reviews', r.summary,
  'complaints', s.complaints,
  'commendations', s.commendations,
  'sources', s.sources
) as report
from at
cross join subject s
left join scheme g on g.id = s.grade_scheme
join review_summary r on r.subject = s.subject
cross join lateral (
  select greatest(s.changed_at, date_trunc('hour', at.now)) - make_interval(hours => s.as_of_shift_hours) as as_of
) time
-- what this platform itself has in force against the subject
cross join lateral (
  select array(
    select m.kind from measure m
    where m.subject = s.subject and not m.shared and at.today between m."from" and coalesce(m.until, 'infinity')
      and not is_upheld(s.subject, 'measure', m.id)
    union all
    select l.kind from listing l
    where l.subject = s.subject and l.kind = 'platform_blacklist' and l.shared is not true and l.removed_on is null
      and at.today between l.listed_on and coalesce(l.until, 'infinity') and not is_upheld(s.subject, 'listing', l.id)
  ) as kinds
) own
where s.subject = any($1::text[]) and not s.withdrawn
