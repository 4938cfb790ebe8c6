-- Owned by ils-cataloguing: records as MARC, and imports of them.

create table marc_record (
  bib_id bigint not null primary key,
  format varchar(20) not null comment 'how raw is written: id of ils.cataloguing.marc.MarcFormat',
  raw mediumblob not null comment 'as received',
  record mediumblob not null comment 'normalised: MARC-in-JSON, UTF-8',
  hash binary(32) not null comment 'SHA-256 of raw',
  incomplete boolean not null default false comment 'an item of it was refused and must be tried again',
  run_id bigint null comment 'the import that last met it',
  changed_at datetime(6) not null,
  constraint marc_record_bib foreign key (bib_id) references bib (id)
) engine=InnoDB;

create table import_run (
  id bigint not null primary key,
  run_key binary(32) not null comment 'SHA-256 over file, profile, format and node: the same again goes on',
  profile varchar(40) not null,
  format varchar(20) not null,
  node_id bigint not null comment 'items stand at or below it',
  file_name varchar(190) not null,
  file_bytes bigint not null,
  actor_kind varchar(12) not null,
  actor_id bigint not null,
  state varchar(8) not null comment 'WAITING, RUNNING, DONE, FAILED',
  failure varchar(500) null,
  instance varchar(40) null comment 'the process that works on it',
  alive_until datetime(6) null,
  records bigint not null default 0 comment 'committed so far; a resumed run goes on after them',
  bytes_read bigint not null default 0,
  created bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  matched bigint not null default 0 comment 'known by ISBN: items added, record kept',
  refused bigint not null default 0,
  warned bigint not null default 0,
  items_created bigint not null default 0,
  items_changed bigint not null default 0,
  items_refused bigint not null default 0,
  created_at datetime(6) not null,
  finished_at datetime(6) null,
  active_key binary(32) as (if(state in ('WAITING', 'RUNNING'), run_key, null)) virtual,
  unique key import_run_one_active (active_key),
  key import_run_recent (created_at),
  constraint import_run_node foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table import_line (
  run_id bigint not null,
  record_no bigint not null,
  seq int not null,
  severity varchar(8) not null comment 'MINOR, MAJOR, LOSS: read with repairs; ITEM: item refused; REFUSED: record refused',
  control_number varchar(64) null,
  field varchar(3) not null,
  text varchar(500) not null,
  primary key (run_id, record_no, seq),
  constraint import_line_run foreign key (run_id) references import_run (id)
) engine=InnoDB;
