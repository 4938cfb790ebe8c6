-- Owned by ils-circulation. A closing may be of any days, and may be special hours instead.
alter table closing
  add column opens boolean not null default false comment 'some of its days have special hours';
