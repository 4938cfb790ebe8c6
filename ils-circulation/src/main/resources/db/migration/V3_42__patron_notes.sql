-- What staff leave on a person: for colleagues at the next visit, or for the person.
create table patron_note (
  id bigint not null primary key,
  person_id bigint not null,
  node_id bigint not null comment 'shown here and below',
  audience varchar(8) not null comment 'STAFF, PATRON',
  text varchar(500) not null,
  ends_on date null comment 'last day it is shown; null: until acknowledged',
  created_at datetime(6) not null,
  created_by bigint not null,
  acknowledged_at datetime(6) null,
  acknowledged_by bigint null,
  key patron_note_person (person_id, acknowledged_at),
  constraint patron_note_person_fk foreign key (person_id) references person (id),
  constraint patron_note_node_fk foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;
