-- Owned by ils-core. What borrowers are for the rules, described for people. A role names its
-- category by code, also one that nobody has described.
create table patron_category (
  id bigint not null primary key,
  municipality_id bigint not null,
  code varchar(32) not null comment 'as in borrower_role.category, and lower case in the rules',
  name_da varchar(120) not null,
  name_en varchar(120) not null,
  kinds varchar(64) not null default '' comment 'comma separated RoleKind; empty: every kind',
  from_age smallint null,
  to_age smallint null,
  retired_at datetime(6) null,
  version int not null default 0,
  unique key patron_category_code (municipality_id, code),
  constraint patron_category_municipality foreign key (municipality_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table patron_category_node (
  category_id bigint not null,
  node_id bigint not null comment 'where it holds, and below',
  primary key (category_id, node_id),
  constraint patron_category_node_category foreign key (category_id) references patron_category (id),
  constraint patron_category_node_node foreign key (node_id) references org_node (id)
) engine=InnoDB;

create table patron_category_change (
  id bigint not null primary key,
  category_id bigint not null,
  what varchar(16) not null comment 'MADE, DANISH, ENGLISH, KINDS, AGES, NODES, RETIRED, REOPENED, MOVED',
  before_value varchar(2000) null,
  after_value varchar(2000) null,
  changed_at datetime(6) not null,
  changed_by bigint null comment 'staff user; null for register files',
  key patron_category_change_of (category_id, changed_at),
  constraint patron_category_change_category foreign key (category_id) references patron_category (id)
) engine=InnoDB;

alter table borrower_role add key borrower_role_category (municipality_id, category, closed_at);
