-- Owned by ils-circulation. The desk lists what was done lately for the patron who is open.
create index act_person on act (person_id, at);
