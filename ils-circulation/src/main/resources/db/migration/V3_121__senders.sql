-- Owned by ils-circulation. Who is sending which message, so that what a dead process had taken is
-- sent by another soon, and so that it is known of which messages nobody knows whether they went out.

-- One row for each life of a server process, with its last sign of life.
create table message_sender (
  id bigint not null primary key,
  seen_at datetime(6) not null
) engine=InnoDB;

alter table message
  add column sender_id bigint null comment 'while SENDING: the process that has it',
  add column handing_at datetime(6) null comment 'while SENDING: handing it over has begun',
  add column unsure smallint not null default 0
    comment 'how often a sender died in the middle of handing it over, so that it was sent again';

create index message_of_sender on message (sender_id);
