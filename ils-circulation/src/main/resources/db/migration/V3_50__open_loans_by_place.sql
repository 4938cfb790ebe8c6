-- The start page counts the open loans of a library and those overdue; without this it reads every
-- loan there ever was.
alter table loan add key loan_open_at (lent_node_id, returned_at, due_on);
