-- Registers of organisations bring hundreds of times as many facts as the records, all of a few simple forms.
-- Their facts are a partition of their own, fact_of_registers, with fewer indexes: the first import fills it
-- before it is indexed and attached, so that nobody who reads waits (RegisterTable). And a fact names whom it
-- speaks of itself, so that no rows of mentions are needed.

alter table fact rename to fact_of_records;
alter index fact_in_order rename to fact_of_records_in_order;
alter index fact_withdrawn rename to fact_of_records_withdrawn;
alter index fact_added rename to fact_of_records_added;
alter table fact_of_records
  drop constraint fact_pkey,
  alter column source type text collate "C",
  add column subject text collate "C",
  add column object text collate "C",
  add column claim uuid;

create table fact (
  id            uuid             not null,
  kind          text             not null,
  source        text collate "C" not null,
  content       jsonb            not null,
  first_day     date             not null,
  last_day      date             not null,
  sort          text collate "C" not null,
  first_release int              not null,
  last_release  int,
  -- Of a register's fact alone: the organisation or type it is about, the organisation or type it is
  -- brought together with, and the hash of what it claims, its dates and citations aside.
  subject       text collate "C",
  object        text collate "C",
  claim         uuid,
  primary key (id, first_release, source)
) partition by range (source);

alter table fact_of_records add check (claim is null);
alter table fact attach partition fact_of_records for values from ('odt') to (maxvalue);

alter table mention rename to mention_of_records;

-- Every fact once for each entity that it speaks of, in the part that this has in it. The parts are constants,
-- so that a question for one of them reads no other.
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

-- The editions of a register that have been imported, each file of them.
create table edition (
  source  text collate "C" not null,
  as_at   date             not null,
  sha256  text             not null,
  name    text             not null,
  format  int              not null,
  rows    bigint           not null,
  release int              not null,
  primary key (source, as_at, sha256)
);
