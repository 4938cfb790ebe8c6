-- Owned by self-check: the machines that speak SIP2. Their passwords stand in credential (core).

create table sip_terminal (
  id bigint not null primary key,
  user_name varchar(80) not null comment 'sent as CN',
  node_id bigint not null comment 'the service point where it stands',
  institution varchar(40) not null comment 'sent as AO',
  location_code varchar(40) not null default '' comment 'sent as AN; CP of the login',
  charset varchar(16) character set ascii not null default 'UTF-8',
  language varchar(8) character set ascii not null default 'da',
  allowed varchar(400) character set ascii not null comment 'comma separated ils.selfcheck.codes.SupportedMessage',
  options varchar(190) character set ascii not null default '' comment 'comma separated ils.selfcheck.desk.TerminalOption',
  active boolean not null default true,
  created_at datetime(6) not null,
  version int not null default 0,
  unique key sip_terminal_user (user_name),
  constraint sip_terminal_node foreign key (node_id) references org_node (id)
) engine=InnoDB collate utf8mb4_danish_ci;
