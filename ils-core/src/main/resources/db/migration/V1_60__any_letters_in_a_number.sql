-- Patrons and machines type what they like where a card's number is asked for. An ASCII column
-- cannot even be compared with a letter such as ø: the question itself fails.
alter table identifier
  modify value varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table sign_in_guard
  modify subject varchar(80) character set utf8mb4 collate utf8mb4_bin not null;
