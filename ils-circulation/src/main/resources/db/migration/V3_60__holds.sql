-- Owned by ils-circulation. A hold is one row for life: its state changes, it never moves.
create table hold (
  id bigint not null primary key,
  municipality_id bigint not null,
  person_id bigint null comment 'null once the hold is made anonymous',
  role_id bigint null,
  home_node_id bigint not null comment 'the node of the role: whose own copies come first',
  level varchar(8) not null comment 'WORK, TITLE, ITEM',
  bib_id bigint not null comment 'the title; of a work, the edition at which it was asked for',
  wanted_item_id bigint null comment 'ITEM: this copy and no other',
  accepts varchar(300) not null default '' comment 'WORK: material types and languages; empty for any',
  pickup_node_id bigint not null,
  state varchar(12) not null comment 'WAITING, TARGETED, IN_TRANSIT, ON_SHELF, LATER, FULFILLED, CANCELLED, EXPIRED',
  item_id bigint null comment 'the copy set aside for it, on its way to it, or on the shelf',
  group_id bigint null comment 'holds placed as one',
  group_kind varchar(8) null comment 'PARALLEL: one of these; SERIAL: one after another',
  group_place smallint not null default 0,
  low boolean not null default false comment 'only if nobody else waits',
  queue_key bigint not null comment 'place in every queue; the id, until staff reorder',
  placed_at datetime(6) not null,
  placed_on date not null,
  channel varchar(8) not null,
  sleeps_from date null,
  sleeps_until date null comment 'last day asleep',
  wanted_until date null comment 'last day of interest',
  passed_at datetime(6) null comment 'when a later hold first got a copy that would have served this one',
  shelf_until date null comment 'last day on the hold shelf',
  pickup_number varchar(12) null,
  loan_id bigint null comment 'the loan that fulfilled it',
  closed_at datetime(6) null,
  closed_because varchar(16) null,
  version int not null default 0,
  copy_id bigint as (if(state in ('TARGETED', 'IN_TRANSIT', 'ON_SHELF'), item_id, null)) virtual,
  waiting_bib_id bigint as (if(state in ('WAITING', 'TARGETED'), bib_id, null)) virtual,
  open_role_id bigint as (if(closed_at is null, role_id, null)) virtual,
  shelf_place varchar(40) as
    (if(state = 'ON_SHELF', concat(pickup_node_id, '/', pickup_number), null)) virtual,
  unique key hold_one_per_copy (copy_id),
  unique key hold_one_per_shelf_place (shelf_place),
  key hold_waiting (waiting_bib_id, municipality_id, level, low, pickup_node_id, home_node_id,
    queue_key, state, wanted_item_id, sleeps_from, sleeps_until, wanted_until),
  key hold_open_of_role (open_role_id),
  key hold_group (group_id),
  key hold_pickup (pickup_node_id, state, shelf_until),
  key hold_state (state, wanted_until),
  key hold_placed (role_id, placed_on),
  key hold_sleep (sleeps_until),
  constraint hold_role_fk foreign key (role_id) references borrower_role (id),
  constraint hold_bib_fk foreign key (bib_id) references bib (id),
  constraint hold_item_fk foreign key (item_id) references item (id)
) engine=InnoDB collate utf8mb4_danish_ci;

-- Pickup numbers run from 1 each day at each branch.
create table pickup_serial (
  node_id bigint not null,
  on_date date not null,
  serial int not null,
  primary key (node_id, on_date),
  constraint pickup_serial_node foreign key (node_id) references org_node (id)
) engine=InnoDB;

-- A copy that stood on a pull list and was not there. It counts until the copy is seen again.
create table pull_miss (
  item_id bigint not null,
  hold_id bigint not null,
  item_since datetime(6) not null comment 'state_since of the copy when it was missed',
  missed_at datetime(6) not null,
  times int not null default 1,
  primary key (item_id, hold_id),
  constraint pull_miss_item foreign key (item_id) references item (id),
  constraint pull_miss_hold foreign key (hold_id) references hold (id)
) engine=InnoDB;

-- How copies travel; without a row anything travels everywhere in the usual time.
create table transfer_route (
  from_node_id bigint not null,
  to_node_id bigint not null,
  days smallint null comment 'null: nothing travels this way',
  primary key (from_node_id, to_node_id),
  constraint transfer_route_from foreign key (from_node_id) references org_node (id),
  constraint transfer_route_to foreign key (to_node_id) references org_node (id)
) engine=InnoDB;
