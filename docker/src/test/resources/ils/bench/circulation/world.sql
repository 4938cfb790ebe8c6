-- A municipality's circulation, made up: people, copies, the loans of five years, their fees and the
-- newest events. It is poured into a demo library from which the bench has just borrowed one item;
-- that loan is the pattern of all others, so that situation and terms are the product's own words.
-- ${...} are numbers of rows (WorldSize); ids are far below those that the application makes.

-- Sorted bulk loading, and no look-ups in tables that are filled by the same script.
set session unique_checks = 0, foreign_key_checks = 0;

set @now = utc_timestamp(6), @today = utc_date();

create temporary table pattern as
  select l.*, i.barcode, r.node_id as role_node
  from loan l join item i on i.id = l.item_id join borrower_role r on r.id = l.role_id
  where l.returned_at is null order by l.id desc limit 1;
select municipality_id, role_node, lent_node_id, situation, terms, rule_version_id
  into @municipality, @role_node, @desk, @situation, @terms, @rules from pattern;

-- Branches in the order of how much they hold; the desk's own first.
create temporary table branch as
  select row_number() over (order by home_node_id <> @desk, count(*) desc) - 1 as n,
    home_node_id as id
  from item where municipality_id = @municipality and audience = 'PUBLIC' group by home_node_id;
select count(*) - 1 into @others from branch;

create temporary table title (key (n)) as
  select row_number() over (order by id) - 1 as n, id from bib;
select count(*) into @titles from title;

-- The demo's own loans go, so that the big tables are empty when they are filled.
update item set state = 'AVAILABLE' where state = 'ON_LOAN';
truncate table account_share;
truncate table account_line;
truncate table loan;

insert into person (id, municipality_id, given_name, family_name, born_on, created_at)
  select ${base} + seq, @municipality, concat('Fornavn', seq % 997), concat('Efternavn', seq % 7919),
    '1938-01-01' + interval (seq * 37) % 25000 day, @now - interval 5 year
  from seq_1_to_${people};

insert into identifier (id, person_id, municipality_id, type, value, valid_from)
  select ${base} + seq, ${base} + seq, @municipality, 'CARD', concat('BP', lpad(seq, 8, '0')),
    '2020-01-01'
  from seq_1_to_${people};

insert into borrower_role (id, person_id, municipality_id, kind, node_id, category, starts_on)
  select ${base} + seq, ${base} + seq, @municipality, 'CITIZEN', @role_node, 'ADULT', '2020-01-01'
  from seq_1_to_${people};

insert into bib (id, source, source_id, format, title, author, year, language, material_type,
    audience, work_key, projection, created_at, changed_at)
  select ${base} + seq, 'bench', concat('b', seq), b.format, b.title, b.author, b.year, b.language,
    b.material_type, b.audience, concat('bench', seq), b.projection, b.created_at, b.changed_at
  from seq_1_to_${bibs} join title t on t.n = seq % @titles join bib b on b.id = t.id;

-- Three of five copies belong to the desk's branch.
insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id, material_group,
    audience, state, state_since, created_at)
  select ${base} + seq, ${base} + 1 + seq % ${bibs}, @municipality, concat('BI', lpad(seq, 8, '0')),
    b.id, b.id, 'BOOK', 'PUBLIC', 'AVAILABLE', @now - interval 1 year, @now - interval 5 year
  from seq_1_to_${items} join branch b on b.n = if(seq % 5 < 3, 0, 1 + seq % @others);

-- Loans in the order of time; the last ${open} are open. 7919 and 104729 are primes, so that copies
-- and people come in a scattered order and no copy is out twice. Every tenth open loan is one of the
-- ${heavy} people who have very many. Of the returned, one in twenty was late.
insert into loan (id, item_id, bib_id, municipality_id, person_id, role_id, material_group, kind,
    state, counted, lent_at, lent_on, lent_node_id, channel, due_at, due_on, rule_version_id,
    situation, terms, returned_at, returned_on, returned_node_id, closed_at)
  select ${base} + n, ${base} + 1 + item, ${base} + 1 + (1 + item) % ${bibs}, @municipality,
    ${base} + 1 + person, ${base} + 1 + person, 'BOOK', 'NORMAL',
    if(open, 'OPEN', 'RETURNED'), true, lent, date(lent), @desk, 'SIP',
    date(lent) + interval 28 day + interval 22 hour, date(lent) + interval 28 day, @rules,
    @situation, @terms,
    if(open, null, lent + interval days day), if(open, null, date(lent) + interval days day),
    if(open, null, @desk), if(open, null, lent + interval days day)
  from (
    select seq as n, seq > ${returned} as open, (seq * 7919) % ${items} as item,
      if(seq > ${returned} and seq % 10 = 0, floor(seq / 10) % ${heavy},
        ${heavy} + (seq * 104729) % (${people} - ${heavy})) as person,
      if(seq > ${returned},
        @now - interval 1 + floor((${loans} - seq) * 31 * 1440 / ${open}) minute,
        @now - interval 75 day - interval floor((${returned} - seq) * 1800 * 1440 / ${returned}) minute)
        as lent,
      if(seq % 20 = 0, 40, 3 + seq % 25) as days
    from seq_1_to_${loans}
    order by seq) made;

update item i join loan l on l.open_item_id = i.id
  set i.state = 'ON_LOAN', i.state_since = l.lent_at;

-- Late fees of the last fifth of the returned loans, nine of ten of them paid.
insert into account_line (id, municipality_id, person_id, role_id, loan_id, kind, amount_minor,
    calculation, once_key, node_id, owner_node_id, posted_at)
  select id * 2, municipality_id, person_id, role_id, id, 'LATE_FEE', 12000, '12 days late: 120.00',
    concat('late/', id), @desk, @desk, returned_at
  from loan where id > ${base} + ${returned} * 4 / 5 and id <= ${base} + ${returned}
    and returned_on > due_on
  union all
  select id * 2 + 1, municipality_id, person_id, role_id, id, 'PAYMENT', -12000, 'card', null, @desk, @desk,
    returned_at + interval 3 day
  from loan where id > ${base} + ${returned} * 4 / 5 and id <= ${base} + ${returned}
    and returned_on > due_on and id % 200 <> 0;

insert into account_share (id, municipality_id, role_id, credit_id, debt_id, amount_minor, posted_at)
  select id, municipality_id, role_id, id, id - 1, 12000, posted_at
  from account_line where kind = 'PAYMENT';

-- And twenty small debts of each of those who have very many loans.
insert into account_line (id, municipality_id, person_id, role_id, kind, amount_minor, calculation,
    node_id, owner_node_id, posted_at)
  select ${base} * 100 + seq, @municipality, ${base} + 1 + seq % ${heavy},
    ${base} + 1 + seq % ${heavy}, 'REPLACEMENT', 500, 'made up', @desk, @desk, @now - interval 40 day
  from seq_1_to_${debts};

insert into event (id, at, kind, actor_kind, actor_id, channel, node_id, municipality_id, person_id,
    bib_id, item_id, subject_id, detail)
  select id * 2, lent_at, 'LoanOpened', 'TERMINAL', 1, 'SIP', lent_node_id, municipality_id,
    person_id, bib_id, item_id, id,
    json_object('loanId', id, 'roleId', role_id, 'dueOn', due_on, 'ruleVersion', rule_version_id,
      'stateBefore', 'AVAILABLE', 'overridden', json_array())
  from loan where id > ${base} + ${loans} - ${told}
  union all
  select id * 2 + 1, returned_at, 'ItemReturned', 'TERMINAL', 1, 'SIP', returned_node_id,
    municipality_id, person_id, bib_id, item_id, id,
    json_object('loanId', id, 'returnedAt', returned_at, 'stateBefore', 'ON_LOAN', 'stateAfter',
      'AVAILABLE', 'placeBefore', @desk, 'placeAfter', @desk, 'effects',
      json_array('LOAN_CLOSED', 'SHELVED'), 'feeFree', false)
  from loan where id > ${base} + ${loans} - ${told} and returned_at is not null;
