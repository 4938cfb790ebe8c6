-- A bestseller: ${copies} copies, all lent, and ${holds} holds by as many pickup libraries and homes as
-- the municipality has. ${base} is the first of ids that this run alone uses; ${world} those of the
-- world of the circulation bench, whose people wait.
select municipality_id, lent_node_id, situation, terms, rule_version_id
  into @municipality, @desk, @situation, @terms, @rules
  from loan where id > ${world} and returned_at is null order by id limit 1;

create temporary table if not exists pickup as
  select row_number() over (order by n.id <> @desk, n.id) - 1 as n, n.id
  from org_node n where n.type in ('BRANCH', 'SCHOOL', 'BOOKMOBILE') and find_in_set('PICKUP', n.flags)
    and n.id in (select home_node_id from item where municipality_id = @municipality);
select count(*) into @pickups from pickup;

insert into bib (id, source, source_id, format, title, author, year, language, material_type,
    audience, work_key, projection, created_at, changed_at)
  select ${base}, 'bench', concat('h', ${base}), b.format, b.title, b.author, b.year, b.language,
    b.material_type, b.audience, concat('bench-h', ${base}), b.projection, b.created_at, b.changed_at
  from bib b where b.id = ${world} + 1;

insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id, material_group,
    audience, state, state_since, created_at)
  select ${base} + seq, ${base}, @municipality, concat('BH', ${base} + seq), p.id, p.id, 'BOOK',
    'PUBLIC', 'ON_LOAN', utc_timestamp(6) - interval 9 day, utc_timestamp(6) - interval 1 year
  from seq_1_to_${copies} join pickup p on p.n = seq % @pickups;

insert into loan (id, item_id, bib_id, municipality_id, person_id, role_id, material_group, kind,
    state, counted, lent_at, lent_on, lent_node_id, channel, due_at, due_on, rule_version_id,
    situation, terms)
  select ${base} + seq, ${base} + seq, ${base}, @municipality, ${world} + ${people} - seq,
    ${world} + ${people} - seq, 'BOOK', 'NORMAL', 'OPEN', true, utc_timestamp(6) - interval 9 day,
    utc_date() - interval 9 day, @desk, 'SIP',
    utc_date() + interval 19 day + interval 22 hour, utc_date() + interval 19 day, @rules, @situation, @terms
  from seq_1_to_${copies};

insert into hold (id, municipality_id, person_id, role_id, home_node_id, level, bib_id,
    pickup_node_id, state, queue_key, placed_at, placed_on, channel)
  select ${base} + seq, @municipality, r.person_id, r.id, h.id, 'TITLE', ${base}, p.id, 'WAITING',
    ${base} + seq, utc_timestamp(6) - interval 1 day, utc_date() - interval 1 day, 'WEB'
  from seq_1_to_${holds}
    join borrower_role r on r.id = ${world} + 1 + seq % (${people} - ${free})
    join pickup p on p.n = seq % @pickups
    join pickup h on h.n = floor(seq * 7919 / 64) % @pickups;

analyze table hold
