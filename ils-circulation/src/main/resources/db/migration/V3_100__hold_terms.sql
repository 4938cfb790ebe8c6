-- What a hold was placed under, so that it can be explained by the rules of then. Holds that are
-- older than this tell their days and their events, but not by which rule.
alter table hold
  add column rule_version_id bigint null comment '0: the set that ships with the product',
  add column situation varchar(600) null comment 'what the rules were asked with';
