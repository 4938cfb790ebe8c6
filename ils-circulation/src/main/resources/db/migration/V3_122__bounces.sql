-- Owned by ils-circulation. What mail servers sent back after they had taken an e-mail.

alter table message
  add column address_hash binary(32) null comment 'where it went; a bounce is about this address alone';

-- One row for each mail that came to the address for bounces, whatever it was. No addresses and no
-- words: it is here so that each counts once, and so that forged and broken ones are noticed.
create table bounce (
  id bigint not null primary key,
  source_hash binary(32) not null comment 'of the whole mail: read twice, it counts once',
  received_at datetime(6) not null,
  outcome varchar(16) not null comment 'ils.circulation.bounces.BounceOutcome',
  message_id bigint null comment 'the message that came back; null where it could not be told',
  status varchar(16) null comment 'RFC 3463, as 5.1.1',
  unique key bounce_once (source_hash),
  key bounce_message (message_id),
  key bounce_received (received_at)
) engine=InnoDB;
