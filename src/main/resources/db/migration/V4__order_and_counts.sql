-- How many entities and facts each release has, by source and kind: counting them anew takes seconds where
-- registers have millions.

create table counted (
  release int    not null references release,
  source  text   not null,
  kind    text   not null,
  count   bigint not null,
  primary key (release, source, kind)
);

insert into counted
select r.number, split_part(x.source, '/', 1), x.kind, count(*)
from release r
join (
  select source, kind, first_release, last_release from entity
  union all
  select source, kind, first_release, last_release from fact) as x
  on x.first_release <= r.number and (x.last_release is null or x.last_release >= r.number)
group by 1, 2, 3;

-- What tells whether an organisation is meant: its names, lives and types, without the facts themselves. All of
-- it is in indexes where there are many (index_registers), so that counting reads no table.
create view described as
  select subject, kind, object as body_type, false as curated, first_day, last_day, first_release, last_release
  from fact where claim is not null and kind in ('NAME', 'EXISTENCE', 'CLASSIFICATION')
  union all
  select content ->> 'subject', kind, content ->> 'bodyType', true, first_day, last_day, first_release, last_release
  from fact where claim is null and kind in ('NAME', 'EXISTENCE', 'CLASSIFICATION');

alter table fact alter column content set statistics 0;

-- Indexes the facts of registers, once the first import has filled their table.
create procedure index_registers() language plpgsql as $$
begin
  create index fact_of_registers_by_subject on fact_of_registers (subject);
  create index fact_of_registers_described on fact_of_registers
    (kind, subject, first_day, last_day, first_release, last_release)
    where kind in ('NAME', 'EXISTENCE') and claim is not null;
  create index fact_of_registers_typed on fact_of_registers
    (object, subject, first_day, last_day, first_release, last_release)
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
