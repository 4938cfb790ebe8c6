-- Owned by ils-circulation. What notices say, by place; what no place has worded is said as shipped.
-- A version is never changed: a new one counts from when it is there.
create table notice_wording (
  id bigint not null primary key,
  node_id bigint not null comment 'counts here and below, until a nearer node has its own',
  kind varchar(24) not null,
  medium varchar(12) not null,
  language varchar(8) not null,
  version int not null,
  subject varchar(200) not null,
  body text null comment 'null: from here on inherited again',
  created_at datetime(6) not null,
  created_by bigint null,
  unique key notice_wording_version (node_id, kind, medium, language, version),
  constraint notice_wording_node foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;
