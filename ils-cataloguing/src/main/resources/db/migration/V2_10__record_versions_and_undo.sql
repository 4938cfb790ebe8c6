-- Owned by ils-cataloguing: what a record was before, and what an import did, so that it can be undone.

create table marc_version (
  bib_id bigint not null,
  version int not null comment 'bib.version while this was the record',
  source varchar(40) not null,
  source_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  format varchar(20) not null,
  raw mediumblob not null,
  record mediumblob not null comment 'MARC-in-JSON, UTF-8',
  hash binary(32) not null,
  run_id bigint null comment 'the import that last met it',
  changed_at datetime(6) not null comment 'since when it was the record',
  replaced_by bigint null comment 'the import that replaced it; null: a person',
  replaced_at datetime(6) not null,
  primary key (bib_id, version),
  key marc_version_run (replaced_by, bib_id),
  constraint marc_version_bib foreign key (bib_id) references bib (id)
) engine=InnoDB;

create table import_record (
  run_id bigint not null,
  bib_id bigint not null,
  act varchar(8) not null comment 'CREATED, CHANGED, CLOSED',
  version int not null comment 'bib.version as the import left it',
  undo_state varchar(8) null comment 'DONE, REFUSED',
  primary key (run_id, bib_id)
) engine=InnoDB;

create table import_item (
  run_id bigint not null,
  item_id bigint not null,
  bib_id bigint not null comment 'the record it is on since',
  act varchar(8) not null comment 'CREATED, CHANGED, MOVED',
  version int not null comment 'item.version as the import left it',
  was text null comment 'JSON of what it was before; null where it was not',
  undo_state varchar(8) null comment 'DONE, REFUSED',
  primary key (run_id, item_id)
) engine=InnoDB;

alter table import_run
  add column dry_run boolean not null default false comment 'tells what it would do, and stores nothing',
  add column undone bigint not null default 0 comment 'records and items put back',
  add column undo_refused bigint not null default 0 comment 'records and items left as they are';
