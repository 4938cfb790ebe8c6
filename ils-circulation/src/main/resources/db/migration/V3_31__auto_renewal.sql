-- Owned by ils-circulation. A loan that renews itself is asked once for each of its due dates.
create table auto_renewal (
  loan_id bigint not null,
  due_on date not null,
  asked_at datetime(6) not null,
  primary key (loan_id, due_on),
  constraint auto_renewal_loan foreign key (loan_id) references loan (id)
) engine=InnoDB;
