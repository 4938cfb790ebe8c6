-- A teacher may be in twenty classes, and rule names may be long: neither may stop a loan.
alter table loan
  modify situation text not null comment 'what the rules were asked with',
  modify terms text not null comment 'values of then, each with its rule: key=value@rule';
