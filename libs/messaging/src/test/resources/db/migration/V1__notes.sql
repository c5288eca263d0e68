create table notes (
    id      uuid   primary key,
    version bigint not null,
    text    text   not null
);
