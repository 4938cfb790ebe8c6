-- Owned by ils-core: the header of a bibliographic record and the item. MARC itself is cataloguing's;
-- an item's state is changed by circulation alone.

create table bib (
  id bigint not null primary key,
  source varchar(40) not null comment 'whose control number source_id is',
  source_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  format varchar(16) not null comment 'MARC21 or DANMARC2',
  title varchar(500) not null,
  author varchar(250) null,
  year smallint null,
  language char(3) null,
  material_type varchar(16) not null,
  audience varchar(16) not null,
  work_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  part_of varchar(64) null comment 'source_id of the head or section record',
  projection mediumtext not null comment 'JSON of ils.core.bib.Projection',
  suppressed boolean not null default false,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  closed_at datetime(6) null,
  version int not null default 0,
  unique key bib_source (source, source_id),
  key bib_work (work_key)
) engine=InnoDB collate utf8mb4_danish_ci;

create table bib_identifier (
  bib_id bigint not null,
  kind varchar(12) not null,
  value varchar(64) not null,
  primary key (bib_id, kind, value),
  key bib_identifier_value (value, kind),
  constraint bib_identifier_bib foreign key (bib_id) references bib (id)
) engine=InnoDB;

create table item (
  id bigint not null primary key,
  bib_id bigint not null,
  municipality_id bigint not null,
  barcode varchar(32) character set ascii collate ascii_bin not null,
  home_node_id bigint not null,
  place_node_id bigint not null comment 'where it is, or where it was last seen',
  location varchar(40) null comment 'shelving location code',
  call_number varchar(80) null,
  material_group varchar(32) not null,
  loan_kind varchar(24) not null default 'NORMAL',
  audience varchar(16) not null comment 'PUBLIC, SCHOOL, CLASS_SET, STAFF',
  audience_node_id bigint null comment 'the school, for SCHOOL and CLASS_SET',
  price_minor bigint null comment 'replacement price; null: the list price of the group',
  parts smallint not null default 1,
  flags varchar(120) not null default '' comment 'comma separated ils.core.item.ItemFlag',
  note varchar(500) null,
  state varchar(16) not null,
  state_since datetime(6) not null,
  first_available_at datetime(6) null,
  created_at datetime(6) not null,
  version int not null default 0,
  unique key item_barcode (barcode, municipality_id),
  key item_bib (bib_id),
  key item_home (home_node_id, state),
  constraint item_bib_fk foreign key (bib_id) references bib (id),
  constraint item_home_fk foreign key (home_node_id) references org_node (id)
) engine=InnoDB;
