-- Owned by ils-circulation. Late fees that an emergency closing took away.
create table closing_fee (
  closing_id bigint not null,
  line_id bigint not null comment 'the late fee that was voided',
  restored_id bigint null comment 'the fee that stands in its place since the closing was undone',
  primary key (closing_id, line_id),
  constraint closing_fee_closing foreign key (closing_id) references closing (id),
  constraint closing_fee_line foreign key (line_id) references account_line (id)
) engine=InnoDB;
