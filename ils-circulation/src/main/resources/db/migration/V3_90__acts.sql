-- Owned by ils-circulation. What was done at a desk of late, with the rows it changed, so that it can
-- be undone. A working store: what has grown old is deleted, the event log tells of it for ever.
create table act (
  id bigint not null primary key,
  kind varchar(24) not null,
  at datetime(6) not null comment 'once its rows were locked',
  municipality_id bigint not null,
  node_id bigint not null comment 'the desk',
  actor_kind varchar(12) not null,
  actor_id bigint not null,
  channel varchar(8) not null,
  person_id bigint null,
  bib_id bigint null,
  item_id bigint null comment 'the first, of several',
  items int not null,
  journal mediumtext not null comment 'JSON: rows before and after, ledger lines, events',
  undone_at datetime(6) null,
  undone_by bigint null,
  key act_desk (node_id, at),
  key act_at (at)
) engine=InnoDB;
