// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachemigrations.h"

namespace throughline::client {

Result<void> cacheMigration10(sqlite::Database &database)
{
    // Why these shapes: SCHEMA.md.
    return database.run(R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE scope(
    key INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    id BLOB,
    epoch INTEGER,
    modseq INTEGER,
    sweep INTEGER NOT NULL DEFAULT 0,
    used_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE(kind, id));

CREATE TABLE member(
    scope INTEGER NOT NULL,
    type INTEGER NOT NULL,
    id BLOB NOT NULL,
    sweep INTEGER NOT NULL,
    PRIMARY KEY(scope, type, id)) WITHOUT ROWID;

CREATE TABLE record(
    type INTEGER NOT NULL,
    id BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    refs INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(type, id)) WITHOUT ROWID;

CREATE TABLE place(
    place INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    type INTEGER NOT NULL,
    contact_point_id BLOB NOT NULL,
    order_time INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    refs INTEGER NOT NULL);

CREATE TABLE item(
    contact_point_id BLOB NOT NULL,
    order_time INTEGER NOT NULL,
    id BLOB NOT NULL,
    type INTEGER NOT NULL,
    conversation_id BLOB,
    body BLOB NOT NULL,
    PRIMARY KEY(contact_point_id, order_time, id)) WITHOUT ROWID;

CREATE VIRTUAL TABLE item_text USING fts5(
    text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2');

CREATE TABLE conversation(
    id BLOB PRIMARY KEY,
    bucket INTEGER NOT NULL,
    queue_id BLOB,
    assignee_id BLOB,
    customer_id BLOB,
    last_event_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX conversation_by_event ON conversation(bucket, last_event_at, id);
CREATE INDEX conversation_by_assignee ON conversation(assignee_id, bucket, last_event_at, id);
CREATE INDEX conversation_by_queue ON conversation(queue_id, bucket, last_event_at, id);
CREATE INDEX conversation_by_customer ON conversation(customer_id, last_event_at, id);

CREATE TABLE link(
    id BLOB PRIMARY KEY,
    customer_id BLOB NOT NULL,
    contact_point_id BLOB NOT NULL,
    status INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX link_by_customer ON link(customer_id, status, contact_point_id);
CREATE INDEX link_by_contact_point ON link(contact_point_id, status, customer_id);

CREATE TABLE person(
    place INTEGER PRIMARY KEY,
    type INTEGER NOT NULL,
    id BLOB NOT NULL,
    UNIQUE(type, id));
CREATE VIRTUAL TABLE person_text USING fts5(
    text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2');
)sql");
}

} // namespace throughline::client
