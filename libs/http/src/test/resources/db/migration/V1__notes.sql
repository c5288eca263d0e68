create table notes (
    id uuid primary key
);
