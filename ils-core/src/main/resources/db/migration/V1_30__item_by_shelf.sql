-- Owned by ils-core. How much of a kind stands on a shelf: for floating, and for lists of a shelf.
alter table item add key item_shelf (place_node_id, location, material_group);
