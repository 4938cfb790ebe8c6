-- The desk finds people by either name first, and by their day of birth.
alter table person
  add key person_given_name (municipality_id, given_name, family_name),
  add key person_born_on (municipality_id, born_on);
