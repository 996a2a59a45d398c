-- On which days a fact of a register is the answer, by the rule in docs/ods.md: what the editions of its set state of its row on each day, as far as
-- the row's own dates and the existence of both ends allow.
--
--   first_day, last_day   the first and the last of those days; as before this migration, the dates that the row states, for facts not settled since
--   days                  the days themselves where they have gaps or are none, where the fact is known only up to an edition, and of a name or existence
--                         also where its period does not show them; else null, and they are all from first_day to last_day
--   unsure                those days on which the edition that states it is older and the next one states something else; null where there are none
alter table fact
  add column days datemultirange,
  add column unsure datemultirange;

-- Files that were imported before have to be imported again before days can be found. Until they are, and for releases made before, what registers
-- state is answered by the rule of that time, and the release says so.
alter table release add column days_settled boolean not null default true;
update release set days_settled = false where exists (select from edition);
update edition set format = -1;

-- Whether a fact is the answer on any day from one to the other; for all time every fact is, also one that holds on no day. Written to be inlined, so that it is answered from an index that has the columns.
create function held(first_day date, last_day date, days datemultirange, from_day date, to_day date) returns boolean
  language sql immutable parallel safe
  return first_day <= to_day and last_day >= from_day and (days is null
    or days && daterange(from_day, to_day, '[]') or from_day = '-infinity' and to_day = 'infinity');

-- The days on which a fact holds as one value. A row may state something of no day: then its first day is after its last.
create function held_days(first_day date, last_day date, days datemultirange) returns datemultirange
  language sql immutable parallel safe
  return coalesce(days, case when first_day > last_day then '{}'::datemultirange
    else datemultirange(daterange(nullif(first_day, '-infinity'), nullif(last_day, 'infinity'), '[]')) end);

-- What each edition states of each row, by the claims of facts, so that the days can be found again when an edition or the records change them. Kept
-- for the next import, and no part of any release. A row that stands in several places of a file, or in two files of one day, has several rows here.
create table stated (
  source  text collate "C" not null,
  code    text collate "C" not null,
  edition date             not null,
  -- the organisation that the code means in this row
  subject text collate "C" not null,
  claims  uuid[]           not null,
  release int              not null
);

create index stated_by_row on stated (source, code, subject);
create index stated_in_release on stated using brin (release);

drop view mentioned;
create view mentioned as
  select m.entity, m.part, f.* from mention_of_records m join fact f on f.id = m.fact
    where f.claim is null
  union all
  select subject, 'SUBJECT', f.* from fact f where claim is not null and kind <> 'RELATION'
  union all
  select object, 'BODY_TYPE', f.* from fact f where claim is not null and kind = 'CLASSIFICATION'
  union all
  select subject, 'FROM', f.* from fact f where claim is not null and kind = 'RELATION'
  union all
  select object, 'TO', f.* from fact f where claim is not null and kind = 'RELATION'
  union all
  select content #>> '{citations,0,document}', 'CITED', f.* from fact f where claim is not null;

drop view described;
create view described as
  select subject, kind, object as body_type, false as curated, first_day, last_day, days, first_release, last_release
  from fact where claim is not null and kind in ('NAME', 'EXISTENCE', 'CLASSIFICATION')
  union all
  select subject, kind, object, true, first_day, last_day, days, first_release, last_release
  from fact where claim is null and kind in ('NAME', 'EXISTENCE', 'CLASSIFICATION');

-- As in V4, with the days in what counts are read from, and with the rows of a set by code.
create or replace procedure index_registers() language plpgsql as $$
begin
  create index fact_of_registers_by_subject on fact_of_registers (subject);
  create index fact_of_registers_by_row on fact_of_registers (source, code) where last_release is null;
  create index fact_of_registers_described on fact_of_registers
    (kind, subject, first_day, last_day, first_release, last_release) include (days)
    where kind in ('NAME', 'EXISTENCE') and claim is not null;
  create index fact_of_registers_typed on fact_of_registers
    (object, subject, first_day, last_day, first_release, last_release) include (days)
    where kind = 'CLASSIFICATION' and claim is not null;
  -- The relations to an organisation in the order in which they are listed: some have tens of thousands.
  create index fact_of_registers_related on fact_of_registers (object, sort, id)
    where kind = 'RELATION' and claim is not null;
  create index fact_of_registers_named on fact_of_registers (sort, id) where kind = 'NAME';
  create index fact_of_registers_coded on fact_of_registers (sort, id) where kind = 'IDENTIFIER';
  create index fact_of_registers_addressed on fact_of_registers (sort, id) where kind = 'ADDRESS';
  create index fact_of_registers_begun on fact_of_registers (first_day) where first_day > '-infinity';
  create index fact_of_registers_ended on fact_of_registers (last_day) where last_day < 'infinity';
  -- What is always in the order of the rows needs no more of an index than their ranges.
  create index fact_of_registers_released on fact_of_registers
    using brin (first_release, last_release, (content #>> '{citations,0,document}'));
  -- A few have most of the relations: who takes them all for average sorts tens of thousands for a page.
  alter table fact_of_registers alter column object set (n_distinct = 100);
  -- Nothing is planned by which contents are frequent, and analyze takes long to compare them.
  alter table fact_of_registers alter column content set statistics 0;
end $$;

do $$
declare
  name text;
begin
  if to_regclass('fact_of_registers') is null then
    return;
  end if;
  for name in
    select indexrelid::regclass from pg_index
    where indrelid = 'fact_of_registers'::regclass and not indisprimary
  loop
    execute 'drop index ' || name;
  end loop;
  call index_registers();
end $$;

-- The status is part of what an existence claims: what editions state of it one after the other stands side by side. The claims are made again as
-- Claims.java makes them, so that the next import knows them; a year at the end tells apart the lives of a code that is one curated organisation's.
do $$
begin
  if to_regclass('fact_of_registers') is null then
    return;
  end if;
  create temporary table existence_claim on commit drop as
  with existence as (
    select distinct source, claim, subject, code, content ->> 'status' as status,
      case when starts_with(subject, 'organisation/ods-') then '' else E'\n' || code end as of_row,
      left(content #>> '{period,from}', 4)::int as year
    from fact where kind = 'EXISTENCE' and claim is not null),
  life as (
    select e.*, l.life from existence e
    cross join lateral (
      values (''), (E'\n' || (e.year - 1)), (E'\n' || e.year), (E'\n' || (e.year + 1))) as l (life)
    where e.of_row <> '' and l.life is not null or l.life = '')
  select source, claim as before,
    left(encode(sha256(convert_to(
      source || E'\nEXISTENCE\n' || subject || E'\n' || code || E'\n' || status || of_row || life, 'UTF8')), 'hex'), 32)::uuid as after, status
  from life
  where claim = left(encode(sha256(convert_to(
    source || E'\nEXISTENCE\n' || subject || E'\n' || code || of_row || life, 'UTF8')), 'hex'), 32)::uuid;
  update fact f set claim = c.after from existence_claim c
  where f.source = c.source and f.claim = c.before and f.kind = 'EXISTENCE' and f.content ->> 'status' = c.status;
  update last_stated l set claim = c.after from existence_claim c where l.source = c.source and l.claim = c.before;
end $$;
