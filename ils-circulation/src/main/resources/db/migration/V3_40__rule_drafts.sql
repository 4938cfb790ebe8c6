-- Rule texts that somebody works on and that count nowhere yet.
create table rule_draft (
  id bigint not null primary key,
  node_id bigint not null comment 'where it is to count',
  based_on bigint not null comment 'the rule_set_version it was begun from; 0: the one that ships with the product',
  text mediumtext not null,
  version int not null comment 'raised by each save; a save that has seen an older one is refused',
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  changed_by bigint not null,
  key rule_draft_node (node_id),
  constraint rule_draft_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;
