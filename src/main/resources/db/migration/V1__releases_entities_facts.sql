-- A row that belongs to the dataset is never changed but once: when a later release no longer has it,
-- last_release is set. What release n says is every row with first_release <= n and
-- (last_release is null or last_release >= n).

create table release (
  number           int primary key,
  source           text        not null,
  released         timestamptz not null,
  researched_until text
);

-- What each source looked like when it was last imported, so that an unchanged one is known unread.
create table source (
  name        text primary key,
  fingerprint text not null,
  release     int  not null references release
);

create table entity (
  id            text collate "C" not null,
  kind          text             not null,
  source        text             not null,
  hash          uuid             not null,
  content       jsonb            not null,
  aliases       text[]           not null,
  sort          text collate "C" not null,
  first_release int              not null,
  last_release  int,
  primary key (id, first_release)
);

create index entity_by_alias on entity using gin (aliases) where aliases <> '{}';
create index entity_in_order on entity (kind, sort, id);

create table fact (
  id            uuid             not null,
  kind          text             not null,
  source        text             not null,
  content       jsonb            not null,
  first_day     date             not null,
  last_day      date             not null,
  sort          text collate "C" not null,
  first_release int              not null,
  last_release  int,
  primary key (id, first_release)
);

create index fact_in_order on fact (kind, sort, id);
create index fact_withdrawn on fact (last_release, id) where last_release is not null;
create index fact_added on fact (first_release, id);

-- Which entities a fact speaks of. The same fact says the same in every release that has it.
create table mention (
  entity text collate "C" not null,
  part   text             not null,
  fact   uuid             not null,
  primary key (entity, part, fact)
);

create index mention_of_fact on mention (fact);

create table passage (
  document      text collate "C" not null,
  sha256        text             not null,
  number        int              not null,
  text          text             not null,
  first_release int              not null,
  last_release  int,
  primary key (document, number, first_release)
);
