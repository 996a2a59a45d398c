-- Columns for what most questions ask of a fact, of every kind and source, so that they need not look into content:
--
--   kind            subject        object        label
--   NAME            who has it                   the name
--   IDENTIFIER      who has it                   the code, as the source writes it
--   EXISTENCE       who existed
--   CLASSIFICATION  who is of it   body type
--   RELATION        from           to            kind of relation
--   ADDRESS         who has it                   postcode, null where none is given
--   HOLDING         holder         function      basis
--   TENURE          person         role          capacity
--   STATEMENT                      reform        kind of statement
--   STAGE           reform                       stage
--   AFFECTS         reform         affected
--   EVENT                                        kind of event
--
-- An empty field is null. Speakers of a statement and parties of an event are several, and only mentions. The scheme of an IDENTIFIER is in sort,
-- which is the scheme, a space and the code in capitals ('ODS RW6'): select one scheme by starts_with(sort, 'ODS '), not by label. The kind of a
-- NAME is in content only.
--
-- A fact of a register also has, where a fact of the records has null:
--
--   edition     the day of the edition that is cited for it
--   code        the code of the row that states it, as the register writes it; null for the name of a body type, which the file as a whole states
--   other_code  the second code that the statement is about: the other side of a relation, or the organisation that a row only names and whose
--               code an IDENTIFIER tells; null for the rest
--
-- Its set is source ('ods/etr'). "claim is null" goes on telling facts of the records from those of registers.

-- Where registers were imported, this reads and writes millions of rows.
set local statement_timeout = 0;
set local maintenance_work_mem = '256MB';
set local synchronize_seqscans = off;

alter table fact
  add column label text collate "C",
  add column edition date,
  add column code text collate "C",
  add column other_code text collate "C";

-- The columns subject, object and label of a fact.
create function fact_columns(kind text, content jsonb) returns table (subject text, object text, label text)
  language sql immutable as $$
select
  case kind
    when 'RELATION' then content ->> 'from'
    when 'HOLDING' then content ->> 'holder'
    when 'TENURE' then content ->> 'person'
    when 'STAGE' then content ->> 'reform'
    when 'AFFECTS' then content ->> 'reform'
    else content ->> 'subject' end,
  case kind
    when 'CLASSIFICATION' then content ->> 'bodyType'
    when 'RELATION' then content ->> 'to'
    when 'HOLDING' then content ->> 'function'
    when 'TENURE' then content ->> 'role'
    when 'STATEMENT' then content ->> 'reform'
    when 'AFFECTS' then content ->> 'affected' end,
  case kind
    when 'NAME' then content ->> 'value'
    when 'IDENTIFIER' then content ->> 'value'
    when 'RELATION' then content ->> 'relationKind'
    when 'ADDRESS' then content ->> 'postcode'
    when 'HOLDING' then content ->> 'basis'
    when 'TENURE' then content ->> 'capacity'
    when 'STATEMENT' then content ->> 'statementKind'
    when 'STAGE' then content ->> 'stage'
    when 'EVENT' then content ->> 'eventKind' end
$$;

update fact_of_records f set (subject, object, label) =
  (select c.subject, c.object, c.label from fact_columns(f.kind, f.content) c);

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

create or replace view described as
  select subject, kind, object as body_type, false as curated, first_day, last_day, first_release, last_release
  from fact where claim is not null and kind in ('NAME', 'EXISTENCE', 'CLASSIFICATION')
  union all
  select subject, kind, object, true, first_day, last_day, first_release, last_release
  from fact where claim is null and kind in ('NAME', 'EXISTENCE', 'CLASSIFICATION');

-- Makes the filled table of the facts of registers a partition. The conditions let PostgreSQL leave the table out of what can only be of the records.
create procedure attach_registers() language plpgsql as $$
begin
  alter table fact_of_registers
    add check (source >= 'ods' and source < 'odt'),
    add check (claim is not null),
    add check (kind in ('NAME', 'IDENTIFIER', 'EXISTENCE', 'CLASSIFICATION', 'ADDRESS', 'RELATION')),
    add primary key (id, first_release, source);
  call index_registers();
  alter table fact attach partition fact_of_registers for values from ('ods') to ('odt');
end $$;

-- To write millions of rows anew and index them takes less time than to update them. They keep their order, which the BRIN index rests on.
do $$
begin
  if to_regclass('fact_of_registers') is null then
    return;
  end if;
  alter table fact detach partition fact_of_registers;
  create table fact_of_registers_filled (like fact including defaults);
  insert into fact_of_registers_filled
    (id, kind, source, content, first_day, last_day, sort, first_release, last_release, subject, object, claim,
      label, edition, code, other_code)
  select f.id, f.kind, f.source, f.content, f.first_day, f.last_day, f.sort, f.first_release, f.last_release, f.subject, f.object, f.claim,
    c.label, right(f.content #>> '{citations,0,document}', 10)::date, nullif(f.content #>> '{citations,0,locator,value}', ''),
    f.content #>> '{citations,0,phrase}'
  from fact_of_registers f, fact_columns(f.kind, f.content) c;
  drop table fact_of_registers;
  alter table fact_of_registers_filled rename to fact_of_registers;
  call attach_registers();
end $$;

drop function fact_columns;
