-- Owned by ils-circulation. An emergency closing and all that it moved, so that it can be undone.

create table closing (
  id bigint not null primary key,
  municipality_id bigint not null,
  node_id bigint not null comment 'the library',
  from_day date not null,
  to_day date not null,
  reopens_on date not null,
  reason varchar(120) not null,
  made_at datetime(6) not null,
  made_by bigint not null,
  undone_at datetime(6) null,
  undone_by bigint null,
  key closing_of_municipality (municipality_id, made_at),
  constraint closing_node foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table closing_day (
  closing_id bigint not null,
  exception_id bigint not null comment 'of opening_exception',
  primary key (closing_id, exception_id),
  constraint closing_day_closing foreign key (closing_id) references closing (id)
) engine=InnoDB;

create table closing_move (
  closing_id bigint not null,
  loan_id bigint not null,
  due_at_before datetime(6) not null,
  due_on_before date not null,
  due_at_after datetime(6) not null,
  due_on_after date not null,
  primary key (closing_id, loan_id),
  key closing_move_loan (loan_id),
  constraint closing_move_closing foreign key (closing_id) references closing (id),
  constraint closing_move_loan_fk foreign key (loan_id) references loan (id)
) engine=InnoDB;
