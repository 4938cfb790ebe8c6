-- What was told goes when the loan or hold it was about forgets its borrower.
alter table notice
  add key notice_loan (loan_id),
  add key notice_hold (hold_id);

alter table message
  add key message_created (municipality_id, created_at);
