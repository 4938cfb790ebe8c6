-- Owned by ils-core. Clients of the patron API name records by control number alone.
alter table bib add key bib_number (source_id);
