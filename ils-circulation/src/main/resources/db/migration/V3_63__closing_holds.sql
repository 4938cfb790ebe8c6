-- Owned by ils-circulation. What a closing has moved on the hold shelf.
create table closing_hold (
  closing_id bigint not null,
  hold_id bigint not null,
  until_before date not null,
  until_after date not null,
  primary key (closing_id, hold_id),
  key closing_hold_hold (hold_id),
  constraint closing_hold_closing foreign key (closing_id) references closing (id),
  constraint closing_hold_hold_fk foreign key (hold_id) references hold (id)
) engine=InnoDB;
