-- What a copy that comes back asks first: which lanes there are and who is first in each. With the
-- accepted editions before the place in the queue, the answer is read in the order of the index.
alter table hold
  drop key hold_waiting,
  add key hold_waiting (waiting_bib_id, municipality_id, level, low, pickup_node_id, home_node_id,
    accepts, queue_key, state, wanted_item_id, sleeps_from, sleeps_until, wanted_until);
