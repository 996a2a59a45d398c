-- A wrong tally of what a release adds and withdraws must stop the import, not be kept.
alter table counted add check (count > 0);
