-- Owned by ils-core. What stands on the hold shelf of a library, without reading all of its stock. As
-- the place counts for nothing else, a check-out from the open shelves leaves this index alone.
alter table item
  add column hold_shelf_node_id bigint as (if(state = 'ON_HOLD_SHELF', place_node_id, null)) virtual,
  add key item_on_hold_shelf (hold_shelf_node_id);
