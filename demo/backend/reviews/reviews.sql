-- Published reviews of the subject $1 in the order $2, from behind the cursor ($6, $7, $8), at most $9.
select r.id, r.rank, shanghai(r.posted_at) as "postedAt", json_build_object(
  'id', r.id,
  'author', r.author,
  'rating', r.rating,
  'dimensions', case when r.description is not null then
    json_build_object('description', r.description, 'service', r.service, 'logistics', r.logistics) end,
  'text', r.text,
  'media', r.media,
  'product', r.product,
  'verifiedPurchase', r.verified_purchase,
  'isDefault', r.is_default,
  'incentivised', r.incentivised,
  'origin', r.origin,
  'postedAt', shanghai(r.posted_at),
  'followUps', r.follow_ups,
  'reply', r.reply,
  'helpful', r.helpful,
  'status', r.status
) as item
from (
  -- the page first, for only its rows are worth writing as JSON
  select * from (
    select *, case $2::text
      when 'highest' then -rating
      when 'lowest' then rating
      when 'helpful' then -helpful
      else 0 end as rank
    from review
    where subject = $1 and status = 'published'
      and ($3::int is null or rating = $3)
      and (not $4::boolean or verified_purchase)
      and (not $5::boolean or jsonb_array_length(media) > 0)
  ) ranked
  where $6::int is null or rank > $6 or (rank = $6 and (posted_at, id) < ($7::timestamptz, $8::text))
  order by rank, posted_at desc, id desc
  limit $9::int
) r
order by r.rank, r.posted_at desc, r.id desc
