-- What was told long ago is found by its age, each night.
alter table notice
  add key notice_created (created_at);

-- A check-out may be undone after a closing that moved its due date and was undone before it: what
-- the closing did stays on record, and names a loan that is not there any more.
alter table closing_move
  drop foreign key closing_move_loan_fk;
