-- A draft that is held against past transactions takes a while: how far each run is, for whichever
-- node is asked, and what came of it.
create table draft_run (
  id bigint not null primary key,
  draft_id bigint not null,
  draft_version int not null comment 'of the text that is run',
  begun_at datetime(6) not null,
  begun_by bigint not null,
  moved_at datetime(6) not null comment 'last sign of life; a run without one has died with its node',
  done int not null default 0,
  found int not null default 0 comment '0 until the transactions are counted',
  ended_at datetime(6) null,
  report mediumtext null comment 'JSON; null while it runs, and where it came to nothing',
  key draft_run_draft (draft_id, id),
  constraint draft_run_draft_fk foreign key (draft_id) references rule_draft (id) on delete cascade
) engine=InnoDB;
