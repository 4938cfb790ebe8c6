-- Owned by ils-core. Each change of a setting, for "who changed what, when, from what to what".
create table setting_change (
  id bigint not null primary key,
  node_id bigint not null,
  name varchar(80) not null,
  before_value varchar(2000) null comment 'null: it was inherited',
  after_value varchar(2000) null comment 'null: it is inherited again',
  changed_at datetime(6) not null,
  changed_by bigint null comment 'staff user; null for register files',
  key setting_change_of (name, node_id, changed_at),
  constraint setting_change_node foreign key (node_id) references org_node (id)
) engine=InnoDB;
