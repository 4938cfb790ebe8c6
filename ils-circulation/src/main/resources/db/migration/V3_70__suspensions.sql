-- What each suspension is by itself, so that those after it can be reckoned again when one goes.
create table suspension (
  block_id bigint not null primary key,
  loan_id bigint not null comment 'the late return that it follows from',
  from_day date not null comment 'the day of that return',
  days int not null,
  most int null comment 'days from that day; null for no bound',
  adds boolean not null comment 'to one that runs; otherwise the longer one counts',
  undone boolean not null default false comment 'lifted because the return was put right, and not as a pardon',
  key suspension_loan (loan_id),
  constraint suspension_block_fk foreign key (block_id) references block (id)
) engine=InnoDB collate utf8mb4_danish_ci;
