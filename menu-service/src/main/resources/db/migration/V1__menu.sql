create table category (
    id       uuid    primary key,
    name     text    not null,
    position integer not null
);

-- An offer is read and written as a whole, and kept twice: as it is, and as the last import had it.
create table menu_item (
    id          uuid    primary key,
    version     bigint  not null check (version > 0),
    category_id uuid    not null references category (id),
    hidden      boolean not null,
    offer       jsonb   not null check ((offer -> 'price' ->> 'amount')::bigint >= 0),
    imported    jsonb
);

-- One row that every change of the menu updates first: writers take turns, and readers see cheaply whether to read again.
create table menu_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint  not null
);

insert into menu_revision (revision) values (0);
