-- Owned by ils-core: sign-in, rights, events, requests.

create table staff_user (
  id bigint not null primary key,
  user_name varchar(80) not null,
  display_name varchar(120) not null,
  home_node_id bigint not null,
  language varchar(8) not null default 'da',
  active boolean not null default true,
  created_at datetime(6) not null,
  version int not null default 0,
  unique key staff_user_name (user_name),
  constraint staff_user_node foreign key (home_node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table staff_grant (
  id bigint not null primary key,
  staff_id bigint not null,
  role varchar(32) not null comment 'ils.core.access.StaffRole',
  node_id bigint not null comment 'holds at this node and everything below it',
  starts_on date not null,
  ends_on date null,
  key staff_grant_staff (staff_id),
  constraint staff_grant_staff_fk foreign key (staff_id) references staff_user (id),
  constraint staff_grant_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table credential (
  subject_kind varchar(12) not null comment 'STAFF, PERSON, TERMINAL',
  subject_id bigint not null,
  hash varchar(255) character set ascii collate ascii_bin not null,
  changed_at datetime(6) not null,
  primary key (subject_kind, subject_id)
) engine=InnoDB;

create table sign_in_guard (
  subject varchar(80) character set ascii collate ascii_bin not null primary key,
  failures int not null,
  last_failure_at datetime(6) not null,
  locked_until datetime(6) null
) engine=InnoDB;

create table web_session (
  id_hash binary(32) not null primary key,
  subject_kind varchar(12) not null,
  subject_id bigint not null,
  node_id bigint null comment 'the service point a member of staff stands at',
  created_at datetime(6) not null,
  seen_at datetime(6) not null,
  expires_at datetime(6) not null,
  key web_session_expiry (expires_at),
  key web_session_subject (subject_kind, subject_id)
) engine=InnoDB;

create table access_token (
  id_hash binary(32) not null primary key,
  subject_kind varchar(12) not null,
  subject_id bigint not null,
  municipality_id bigint not null,
  scopes varchar(190) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  key access_token_expiry (expires_at),
  key access_token_subject (subject_kind, subject_id)
) engine=InnoDB;

create table event (
  id bigint not null primary key,
  at datetime(6) not null,
  kind varchar(40) not null,
  actor_kind varchar(12) not null,
  actor_id bigint not null,
  channel varchar(8) not null,
  node_id bigint null comment 'the service point or branch where it happened',
  municipality_id bigint null,
  person_id bigint null,
  bib_id bigint null,
  item_id bigint null,
  subject_id bigint null comment 'the loan, fee, node, ... that the kind tells of',
  request_id varchar(96) null,
  undo_of bigint null,
  detail text null comment 'JSON: before and after, ids and values, never names',
  key event_at (at),
  key event_item (item_id, id),
  key event_person (person_id, id),
  key event_bib (bib_id, id)
) engine=InnoDB;

create table delivery (
  listener varchar(24) not null,
  event_id bigint not null,
  tries int not null default 0,
  next_try_at datetime(6) not null,
  done_at datetime(6) null,
  last_error varchar(500) null,
  primary key (listener, event_id),
  key delivery_open (listener, done_at, next_try_at)
) engine=InnoDB;

create table event_seal (
  seq bigint not null primary key,
  up_to datetime(6) not null comment 'covers the events from the last seal until before this instant',
  events bigint not null,
  hash binary(32) not null,
  sealed_at datetime(6) not null
) engine=InnoDB;

create table request (
  id bigint not null primary key,
  client varchar(64) not null,
  request_id varchar(96) character set utf8mb4 collate utf8mb4_bin not null,
  at datetime(6) not null,
  answer mediumtext not null,
  unique key request_once (client, request_id),
  key request_at (at)
) engine=InnoDB;
