-- Owned by ils-core: the volumes of a head record.
alter table bib add key bib_part_of (part_of);
