-- Owned by ils-circulation. One table per concept with a state; rows never move, ids are never reused.

create table rule_set_version (
  id bigint not null primary key,
  node_id bigint not null comment 'counts here and below, until a nearer node has rules of its own',
  starts_at datetime(6) not null,
  name varchar(60) not null,
  text mediumtext not null comment 'as saved, remarks included; never changed',
  created_at datetime(6) not null,
  created_by bigint null,
  unique key rule_set_version_start (node_id, starts_at),
  constraint rule_set_version_node foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table loan (
  id bigint not null primary key,
  item_id bigint not null,
  bib_id bigint not null,
  municipality_id bigint not null,
  person_id bigint null comment 'null once the loan is made anonymous',
  role_id bigint null,
  material_group varchar(32) not null,
  kind varchar(24) not null,
  state varchar(12) not null comment 'OPEN, LOST, CLAIMED, RETURNED',
  counted boolean not null comment 'false: in no limit, as textbooks',
  lent_at datetime(6) not null,
  lent_on date not null,
  lent_node_id bigint not null,
  channel varchar(8) not null,
  due_at datetime(6) not null,
  due_on date not null,
  renewals int not null default 0,
  unseen_renewals int not null default 0 comment 'since the item was last seen',
  rule_version_id bigint not null comment '0: the set that ships with the product',
  situation varchar(600) not null comment 'what the rules were asked with',
  terms varchar(2000) not null comment 'values of then, each with its rule: key=value@rule',
  returned_at datetime(6) null comment 'the instant that counts for fees',
  returned_on date null,
  returned_node_id bigint null,
  closed_at datetime(6) null comment 'returned and nothing owed',
  version int not null default 0,
  open_item_id bigint as (if(returned_at is null, item_id, null)) virtual,
  open_role_id bigint as (if(returned_at is null, role_id, null)) virtual,
  unique key loan_one_open_per_item (open_item_id),
  key loan_open_of_role (open_role_id, due_at),
  key loan_person (person_id, lent_at),
  key loan_item (item_id, lent_at),
  key loan_due (due_at),
  constraint loan_item_fk foreign key (item_id) references item (id),
  constraint loan_role_fk foreign key (role_id) references borrower_role (id)
) engine=InnoDB collate utf8mb4_danish_ci;

create table block (
  id bigint not null primary key,
  person_id bigint not null,
  role_id bigint null comment 'null: every role of the person',
  node_id bigint not null comment 'stops acts here and below',
  type varchar(32) not null,
  stops varchar(60) not null comment 'comma separated: LOAN, RENEWAL, HOLD',
  overridable boolean not null,
  note varchar(500) null,
  starts_at datetime(6) not null,
  ends_on date null comment 'last day; null: until lifted',
  lifted_at datetime(6) null,
  lifted_by bigint null,
  created_by bigint null,
  key block_person (person_id, lifted_at),
  constraint block_person_fk foreign key (person_id) references person (id),
  constraint block_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;

-- Append only: a line is never changed or deleted, a correction is another line.
create table account_line (
  id bigint not null primary key,
  municipality_id bigint not null,
  person_id bigint null,
  role_id bigint not null,
  loan_id bigint null,
  corrects_id bigint null,
  kind varchar(20) not null comment 'LATE_FEE, REPLACEMENT, PROCESSING, PAYMENT, WRITE_OFF, VOID, REFUND',
  amount_minor bigint not null comment 'debts above zero, credits below',
  calculation varchar(500) not null,
  once_key varchar(120) character set ascii collate ascii_bin null comment 'a fee that is due once has the same key each time',
  node_id bigint not null comment 'where it arose',
  posted_at datetime(6) not null,
  posted_by bigint null,
  unique key account_line_once (role_id, once_key),
  key account_line_role (role_id, amount_minor),
  key account_line_loan (loan_id),
  key account_line_posted (municipality_id, posted_at),
  constraint account_line_role_fk foreign key (role_id) references borrower_role (id),
  constraint account_line_loan_fk foreign key (loan_id) references loan (id)
) engine=InnoDB collate utf8mb4_danish_ci;
