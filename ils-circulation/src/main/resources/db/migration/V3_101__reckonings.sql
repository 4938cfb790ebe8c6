-- How a line was reckoned, without a language: a code with its arguments, as JSON. Lines that are
-- older keep the English words of calculation, and are shown as they are.
alter table account_line
  add column reckoning text null comment 'JSON; null: see calculation';
