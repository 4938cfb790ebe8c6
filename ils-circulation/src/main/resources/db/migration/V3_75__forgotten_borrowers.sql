-- What is left of a borrower when a loan is made anonymous, for statistics.
alter table loan
  add column borrower_kind varchar(16) null comment 'these four only once the loan is anonymous',
  add column borrower_category varchar(32) null,
  add column borrower_node_id bigint null comment 'the node of the role',
  add column borrower_age varchar(5) null comment 'in years when it was lent: 0-5 to 65-';
