-- Owned by ils-circulation.

-- An item on its way. Written with the scan that sends it, ended by the one that meets it.
create table transit (
  id bigint not null primary key,
  item_id bigint not null,
  bib_id bigint not null,
  municipality_id bigint not null,
  from_node_id bigint not null,
  to_node_id bigint not null,
  reason varchar(8) not null comment 'HOME, HOLD, MOVE',
  started_at datetime(6) not null,
  ended_at datetime(6) null,
  ended varchar(12) null comment 'ARRIVED, REPLANNED, ABORTED, LENT, LOST, MISSING, WITHDRAWN',
  ended_node_id bigint null comment 'where it was met',
  open_item_id bigint as (if(ended_at is null, item_id, null)) virtual,
  unique key transit_one_open_per_item (open_item_id),
  key transit_to (to_node_id, ended_at, started_at),
  key transit_from (from_node_id, ended_at, started_at),
  key transit_item (item_id, started_at),
  constraint transit_item_fk foreign key (item_id) references item (id)
) engine=InnoDB;

-- Uses in the house, by item and day: figures, never people.
create table item_use (
  item_id bigint not null,
  used_on date not null,
  node_id bigint not null,
  uses int not null,
  last_at datetime(6) not null,
  primary key (item_id, used_on, node_id),
  key item_use_day (node_id, used_on),
  constraint item_use_item foreign key (item_id) references item (id)
) engine=InnoDB;
