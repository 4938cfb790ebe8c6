-- Which credit settles which debt is data: an outstanding amount is a debt less its shares.

alter table account_line
  add column owner_node_id bigint null comment 'whose money a debt is; of other lines where it arose' after node_id,
  add column method varchar(12) null comment 'CASH, CARD, ONLINE; of payments and refunds',
  add column reason varchar(500) null comment 'why, in the words of staff; of write-offs, voids, refunds',
  add key account_line_corrects (corrects_id);

update account_line set owner_node_id = node_id where owner_node_id is null;

alter table account_line
  modify owner_node_id bigint not null comment 'whose money a debt is; of other lines where it arose',
  modify kind varchar(20) not null comment 'LATE_FEE, REPLACEMENT, PROCESSING, DAMAGE; PAYMENT, WRITE_OFF, VOID; REFUND';

-- Append only, as the lines: what was settled is taken back by a share below zero.
create table account_share (
  id bigint not null primary key,
  municipality_id bigint not null,
  role_id bigint not null,
  credit_id bigint not null comment 'the line that gives: PAYMENT, WRITE_OFF, VOID',
  debt_id bigint not null comment 'the line that is settled: a debt, or a REFUND',
  amount_minor bigint not null,
  posted_at datetime(6) not null,
  key account_share_debt (debt_id, credit_id, amount_minor),
  key account_share_credit (credit_id, amount_minor),
  key account_share_posted (municipality_id, posted_at),
  constraint account_share_credit_fk foreign key (credit_id) references account_line (id),
  constraint account_share_debt_fk foreign key (debt_id) references account_line (id)
) engine=InnoDB collate utf8mb4_danish_ci;
