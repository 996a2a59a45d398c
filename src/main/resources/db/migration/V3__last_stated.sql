-- Which edition said last of a claim when it ended, where that is not the newest edition of the set: what has no known end shows
-- it by the day it was seen. Kept for the next import, and no part of any release.
create table last_stated (
  source text collate "C" not null,
  claim  uuid             not null,
  day    date             not null,
  primary key (source, claim)
);
