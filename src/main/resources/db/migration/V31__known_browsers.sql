-- Failures from a browser in which a person signed in before are counted apart from those of strangers, who cannot lock
-- that person out by posting wrong passwords for their name.

create table known_browser (
    browser  char(64) not null,
    username varchar(100) not null,
    seen     date not null,
    primary key (browser, username)
);

comment on column known_browser.browser is 'SHA-256 of the secret that the browser keeps in a cookie';

create index known_browser_seen on known_browser (seen);

alter table sign_in_failures alter column username type varchar(170);
comment on column sign_in_failures.username is 'As it was typed, in small letters; behind a unit separator the browser in which that person is known';
