-- Losses and claims of loans: how a loan came to be LOST or CLAIMED, and how that ended. The loan's
-- own state is the present. A loan that was paid for ends in the state LOST_CLOSED; its returned_at
-- is then the instant of the payment, and its loss stays open, for the item may still turn up.

alter table loan
  modify state varchar(12) not null comment 'OPEN, LOST, CLAIMED, RETURNED, LOST_CLOSED',
  add key loan_state_due (state, due_on);

create table loan_loss (
  id bigint not null primary key,
  loan_id bigint not null,
  item_id bigint not null,
  municipality_id bigint not null,
  cause varchar(8) not null comment 'STAFF, AGED, CLAIM',
  lost_at datetime(6) not null,
  lost_on date not null comment 'at the lending branch',
  bill_on date null comment 'the day of the bill, while it is to come',
  payer varchar(8) null comment 'BORROWER, GUARDIAN, SCHOOL; null before the bill',
  school_minor bigint not null default 0 comment 'what stands on the list of the school',
  cost_open boolean not null default false comment 'staff are to decide what it really costs',
  cost_until date null comment 'the last day for that; null: without end',
  ended_at datetime(6) null,
  outcome varchar(10) null comment 'FOUND, CLAIMED, WITHDRAWN, SUPERSEDED',
  open_loan_id bigint as (if(ended_at is null, loan_id, null)) virtual,
  open_item_id bigint as (if(ended_at is null, item_id, null)) virtual,
  unique key loan_loss_open (open_loan_id),
  key loan_loss_item (open_item_id),
  key loan_loss_bill (bill_on),
  key loan_loss_cost (cost_open, cost_until),
  constraint loan_loss_loan_fk foreign key (loan_id) references loan (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table loan_claim (
  id bigint not null primary key,
  loan_id bigint not null,
  role_id bigint not null comment 'whose claim it is, for counting',
  claimed_at datetime(6) not null,
  resolved_at datetime(6) null,
  resolution varchar(10) null comment 'RETURNED, FOUND, MISSING, LOST',
  open_loan_id bigint as (if(resolved_at is null, loan_id, null)) virtual,
  unique key loan_claim_open (open_loan_id),
  key loan_claim_role (role_id),
  constraint loan_claim_loan_fk foreign key (loan_id) references loan (id)
) engine=InnoDB collate utf8mb4_danish_ci;
