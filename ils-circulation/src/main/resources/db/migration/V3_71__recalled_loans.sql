alter table loan
  add column recalled_on date null comment 'called back for another, on this day at the lending branch';
