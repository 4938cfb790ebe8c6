-- Payments through the provider; the money itself is a line of the ledger.
create table online_payment (
  id bigint not null primary key comment 'our number, by which the provider knows it',
  municipality_id bigint not null,
  role_id bigint not null,
  person_id bigint not null,
  node_id bigint not null comment 'where it was begun; the ledger has it as the place of payment',
  merchant varchar(60) not null comment 'the library at the provider',
  amount_minor bigint not null,
  debts text not null comment 'ids of the debts that it is for, comma separated',
  state varchar(12) not null comment 'OPEN, PAID, REFUSED, ABANDONED, DISPUTED',
  line_id bigint null,
  started_at datetime(6) not null,
  settled_at datetime(6) null,
  ask_at datetime(6) null comment 'when the provider is asked next; null for never',
  unique key online_payment_line (line_id),
  key online_payment_ask (ask_at),
  key online_payment_role (role_id, started_at),
  constraint online_payment_role_fk foreign key (role_id) references borrower_role (id),
  constraint online_payment_line_fk foreign key (line_id) references account_line (id)
) engine=InnoDB collate utf8mb4_danish_ci;

-- Money that goes back to the card it came from.
create table online_refund (
  id bigint not null primary key comment 'our number, by which the provider knows it',
  payment_id bigint not null,
  line_id bigint not null comment 'the REFUND in the ledger',
  amount_minor bigint not null,
  state varchar(12) not null comment 'OPEN, DONE, REFUSED',
  started_at datetime(6) not null,
  settled_at datetime(6) null,
  ask_at datetime(6) null comment 'when the provider is told again; null for never',
  key online_refund_ask (ask_at),
  key online_refund_payment (payment_id),
  constraint online_refund_payment_fk foreign key (payment_id) references online_payment (id),
  constraint online_refund_line_fk foreign key (line_id) references account_line (id)
) engine=InnoDB collate utf8mb4_danish_ci;
