-- Owned by ils-core. Times are UTC in DATETIME(6); what is local in meaning is a DATE or TIME.
-- Ids are assigned by the application (ils.core.ids), never reused, below 2^53.

create table app_node (
  number int not null primary key comment 'part of every id made by this node',
  instance varchar(190) null,
  leased_until datetime(6) not null
) engine=InnoDB;
insert into app_node (number, leased_until)
  with recursive n (i) as (select 0 union all select i + 1 from n where i < 31)
  select i, '2000-01-01' from n;

create table config_version (
  area varchar(24) not null primary key,
  version bigint not null
) engine=InnoDB;

create table org_node (
  id bigint not null primary key,
  parent_id bigint null,
  type varchar(24) not null,
  code varchar(32) not null,
  isil varchar(20) null,
  name_da varchar(120) not null,
  name_en varchar(120) not null,
  zone varchar(40) null comment 'IANA time zone; null inherits',
  flags varchar(190) not null default '' comment 'comma separated ils.core.org.NodeFlag',
  closed_on date null,
  version int not null default 0,
  unique key org_node_code (code),
  unique key org_node_isil (isil),
  constraint org_node_parent foreign key (parent_id) references org_node (id)
) engine=InnoDB;

create table setting (
  node_id bigint not null,
  name varchar(80) not null,
  value varchar(2000) not null,
  changed_at datetime(6) not null,
  changed_by bigint null,
  primary key (node_id, name),
  constraint setting_node foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table opening_hours (
  id bigint not null primary key,
  node_id bigint not null,
  kind varchar(16) not null,
  weekday tinyint not null comment '1 Monday to 7 Sunday',
  opens time not null,
  closes time not null comment 'not after opens: closes on the next day',
  valid_from date not null,
  valid_to date null comment 'last day; null: until further notice',
  key opening_hours_node (node_id),
  constraint opening_hours_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table opening_exception (
  id bigint not null primary key,
  node_id bigint not null,
  kind varchar(16) null comment 'null: every kind',
  on_date date not null,
  opens time null comment 'null: closed all day',
  closes time null,
  reason varchar(120) not null,
  key opening_exception_node (node_id, on_date),
  constraint opening_exception_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table school_year (
  id bigint not null primary key,
  node_id bigint not null,
  name varchar(20) not null,
  starts_on date not null,
  ends_on date not null,
  unique key school_year_name (node_id, name),
  constraint school_year_node foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table school_mark (
  id bigint not null primary key,
  school_year_id bigint not null,
  mark varchar(40) not null comment 'LAST_RETURN_DAY, FIRST_DAY, HOLIDAY, ...',
  from_date date not null,
  to_date date not null,
  note varchar(120) null,
  key school_mark_year (school_year_id, mark),
  constraint school_mark_year_fk foreign key (school_year_id) references school_year (id)
) engine=InnoDB;

create table person (
  id bigint not null primary key,
  municipality_id bigint not null,
  given_name varchar(120) not null,
  family_name varchar(120) not null,
  born_on date null,
  national_id_hash binary(32) null comment 'keyed hash, for look-up only',
  national_id_cipher varbinary(120) null,
  protected_address boolean not null default false,
  email varchar(190) null,
  phone varchar(32) null,
  address varchar(190) null,
  postcode varchar(12) null,
  city varchar(80) null,
  language varchar(8) not null default 'da',
  created_at datetime(6) not null,
  closed_at datetime(6) null,
  version int not null default 0,
  unique key person_national_id (municipality_id, national_id_hash),
  key person_name (municipality_id, family_name, given_name),
  constraint person_municipality foreign key (municipality_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table identifier (
  id bigint not null primary key,
  person_id bigint not null,
  municipality_id bigint not null,
  type varchar(16) not null comment 'CARD, HEALTH_CARD, UNI_LOGIN, BADGE',
  value varchar(64) character set ascii collate ascii_bin not null,
  valid_from date not null,
  valid_to date null,
  replaced_on date null,
  unique key identifier_value (value, municipality_id, type),
  key identifier_person (person_id),
  constraint identifier_person_fk foreign key (person_id) references person (id)
) engine=InnoDB;

create table borrower_role (
  id bigint not null primary key,
  person_id bigint not null,
  municipality_id bigint not null,
  kind varchar(16) not null comment 'CITIZEN, PUPIL, TEACHER, INSTITUTION',
  node_id bigint not null,
  category varchar(32) not null,
  starts_on date not null,
  ends_on date null,
  closed_at datetime(6) null,
  version int not null default 0,
  key borrower_role_person (person_id),
  key borrower_role_node (node_id, kind),
  constraint borrower_role_person_fk foreign key (person_id) references person (id),
  constraint borrower_role_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table patron_group (
  id bigint not null primary key,
  municipality_id bigint not null,
  node_id bigint not null,
  kind varchar(16) not null comment 'CLASS, TEAM, CLUB',
  name varchar(80) not null,
  parent_id bigint null,
  starts_on date not null,
  ends_on date null,
  key patron_group_node (node_id, name),
  constraint patron_group_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table membership (
  id bigint not null primary key,
  group_id bigint not null,
  role_id bigint not null,
  starts_on date not null,
  ends_on date null,
  key membership_group (group_id),
  key membership_role (role_id),
  constraint membership_group_fk foreign key (group_id) references patron_group (id),
  constraint membership_role_fk foreign key (role_id) references borrower_role (id)
) engine=InnoDB;

create table relation (
  id bigint not null primary key,
  kind varchar(16) not null comment 'GUARDIAN, PROXY',
  person_id bigint not null comment 'the guardian or proxy',
  other_id bigint not null comment 'the child or principal',
  consent boolean not null default false comment 'the other lets the first see loans and fees',
  starts_on date not null,
  ends_on date null,
  unique key relation_pair (person_id, other_id, kind),
  key relation_other (other_id),
  constraint relation_person_fk foreign key (person_id) references person (id),
  constraint relation_other_fk foreign key (other_id) references person (id)
) engine=InnoDB;
