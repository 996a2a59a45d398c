-- What is read of an organisation's names, types and existence is read by its id, from one table as from the other.
create index fact_of_records_by_subject on fact_of_records (subject, kind);
