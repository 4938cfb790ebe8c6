-- A record that goes into another takes its holds along; if the two are parted again, they go back.
alter table hold
  add column came_from_bib_id bigint null comment 'the record it was on before that went into another',
  add key hold_came_from (came_from_bib_id),
  add key hold_wanted_item (wanted_item_id);
