-- The lines were JSON in a text column, a bare list; now they are stored as all other services store such values.
alter table payments
    alter column lines type jsonb using jsonb_build_object('lines', lines::jsonb);
