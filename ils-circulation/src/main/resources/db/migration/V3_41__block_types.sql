-- Kinds of blocks that staff set by hand. The nearest node's definition of a code counts, whole.
create table block_type (
  id bigint not null primary key,
  node_id bigint null comment 'null: ships with the product and counts everywhere',
  code varchar(32) not null,
  name_da varchar(80) not null,
  name_en varchar(80) not null,
  stops varchar(60) not null comment 'comma separated: LOAN, RENEWAL, HOLD',
  overridable boolean not null,
  retired boolean not null default false comment 'not set any more; blocks that stand keep standing',
  changed_at datetime(6) not null,
  changed_by bigint null,
  unique key block_type_code (node_id, code),
  constraint block_type_node foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

insert into block_type (id, node_id, code, name_da, name_en, stops, overridable, changed_at) values
  (1, null, 'card-lost', 'mistet kort', 'lost card', 'HOLD,LOAN,RENEWAL', false, '2026-01-01'),
  (2, null, 'address-unknown', 'ukendt adresse', 'unknown address', 'LOAN', true, '2026-01-01'),
  (3, null, 'conduct', 'opførsel', 'conduct', 'HOLD,LOAN', true, '2026-01-01'),
  (4, null, 'agreement', 'aftale med personalet', 'agreement with staff', 'LOAN', true, '2026-01-01');
