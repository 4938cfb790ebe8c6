-- Owned by ils-circulation. Two tables, for two questions: what is there to tell somebody (notice),
-- and what goes out to them, by which channel (message). A message bundles notices.

-- One thing to tell one person. The cause is its key: however often and on however many nodes it is
-- planned, it is there once.
create table notice (
  id bigint not null primary key,
  cause varchar(120) character set ascii collate ascii_bin not null,
  kind varchar(24) not null comment 'ils.circulation.policy.notices.NoticeKind',
  person_id bigint not null,
  role_id bigint null,
  node_id bigint not null comment 'the library that tells; its settings and wording count',
  event_id bigint null,
  loan_id bigint null,
  hold_id bigint null,
  line_id bigint null comment 'of the ledger',
  note_id bigint null,
  bib_id bigint null,
  on_day date null comment 'the due date or last shelf day of then: when it moved, there is nothing to tell',
  amount_minor bigint null,
  state varchar(12) not null comment 'PLANNED, BUNDLED, WITHDRAWN',
  created_at datetime(6) not null,
  send_after datetime(6) not null,
  unique key notice_once (cause),
  key notice_due (state, send_after, person_id),
  key notice_person (person_id, state),
  key notice_event (event_id),
  constraint notice_person_fk foreign key (person_id) references person (id)
) engine=InnoDB;

create table message (
  id bigint not null primary key,
  person_id bigint not null,
  municipality_id bigint not null,
  node_id bigint not null,
  medium varchar(12) not null comment 'INBOX, EMAIL, SMS, DIGITAL_POST',
  language varchar(8) not null,
  state varchar(12) not null comment 'WAITING, SENDING, SENT, WITHDRAWN, FAILED, GIVEN_UP',
  due_at datetime(6) null comment 'when it is next looked at; while SENDING: until when its sender has it',
  tries int not null default 0,
  why varchar(60) null comment 'of a failure: a word or a reply code, never the reply',
  subject varchar(200) null,
  body mediumtext null comment 'as it was sent; kept for the patron and for staff',
  via varchar(12) null comment 'smtp, gateway, file, inbox',
  external_id varchar(120) null,
  fallback_of bigint null comment 'the message that could not be delivered',
  resent_of bigint null comment 'the message that staff sent again',
  created_at datetime(6) not null,
  sent_at datetime(6) null,
  read_at datetime(6) null comment 'INBOX: when the person read it',
  key message_due (due_at),
  key message_person (person_id, medium, id),
  constraint message_person_fk foreign key (person_id) references person (id)
) engine=InnoDB;

-- Which notices a message tells. The unique key is the promise: one notice goes out once by a
-- channel; what staff send again counts its own rounds.
create table message_notice (
  message_id bigint not null,
  notice_id bigint not null,
  medium varchar(12) not null,
  round smallint not null default 0,
  told boolean not null default true comment 'false: its cause was gone before it was sent',
  primary key (message_id, notice_id),
  unique key message_notice_once (notice_id, medium, round),
  constraint message_notice_message foreign key (message_id) references message (id),
  constraint message_notice_notice foreign key (notice_id) references notice (id)
) engine=InnoDB;

-- An address that refuses. The hash, for the refusal ends with the address.
create table contact_failure (
  person_id bigint not null,
  medium varchar(12) not null,
  address_hash binary(32) not null,
  failures int not null,
  last_at datetime(6) not null,
  flagged_at datetime(6) null comment 'not used any more, until the person has another',
  primary key (person_id, medium),
  constraint contact_failure_person foreign key (person_id) references person (id)
) engine=InnoDB;

-- How a person wants to be told. Without a row, as the library does it.
create table notice_preference (
  person_id bigint not null,
  topic varchar(12) not null comment 'ils.circulation.policy.notices.Topic',
  medium varchar(12) not null comment 'INBOX: nothing is sent',
  primary key (person_id, topic),
  constraint notice_preference_person foreign key (person_id) references person (id)
) engine=InnoDB;
