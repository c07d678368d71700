// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace throughline::hub {

//! The first schema. SCHEMA.md says what each table is for and why the indexes are as they are.
Result<void> migration10(sqlite::Database &database)
{
    return database.run(R"sql(
CREATE TABLE workspace(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    epoch INTEGER NOT NULL, modseq INTEGER NOT NULL, log_floor INTEGER NOT NULL,
    session_state INTEGER NOT NULL, indexed_row INTEGER NOT NULL);
INSERT INTO workspace VALUES (1, 1, 0, 0, 1, 0);
CREATE TABLE epoch(epoch INTEGER PRIMARY KEY, base INTEGER NOT NULL);
INSERT INTO epoch VALUES (1, 0);

CREATE TABLE commit_log(modseq INTEGER PRIMARY KEY, at INTEGER NOT NULL);
CREATE TABLE scope_log(
    scope BLOB NOT NULL, modseq INTEGER NOT NULL, type INTEGER NOT NULL, id BLOB NOT NULL, op INTEGER NOT NULL,
    PRIMARY KEY (scope, modseq, type, id)) WITHOUT ROWID;
CREATE INDEX scope_log_modseq ON scope_log(modseq);

CREATE TABLE member(
    scope BLOB NOT NULL, type INTEGER NOT NULL, id BLOB NOT NULL, row INTEGER NOT NULL,
    PRIMARY KEY (scope, type, id)) WITHOUT ROWID;
CREATE INDEX member_record ON member(type, id) WHERE type <> 14;

CREATE TABLE record(
    row INTEGER PRIMARY KEY, type INTEGER NOT NULL, id BLOB NOT NULL, owner BLOB NOT NULL, rev INTEGER NOT NULL,
    body TEXT NOT NULL, UNIQUE (type, id, owner));

CREATE TABLE contact_point(
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL,
    kind TEXT NOT NULL, realm TEXT NOT NULL, value TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, realm, value));

CREATE TABLE identity_link(
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL,
    contact_point BLOB NOT NULL, customer BLOB NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL);
CREATE UNIQUE INDEX identity_link_active ON identity_link(contact_point) WHERE status = 0;
CREATE INDEX identity_link_point ON identity_link(contact_point, status);
CREATE INDEX identity_link_customer ON identity_link(customer, status);

CREATE TABLE conversation(
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL,
    queue BLOB NOT NULL, contact_point BLOB NOT NULL, customer BLOB NOT NULL, status INTEGER NOT NULL,
    in_queue INTEGER NOT NULL, in_all INTEGER NOT NULL, last_seq INTEGER NOT NULL, last_event_at INTEGER NOT NULL,
    closed_at INTEGER, snoozed_until INTEGER, body TEXT NOT NULL);
CREATE INDEX conversation_point_of ON conversation(contact_point);
CREATE INDEX conversation_customer ON conversation(customer);
CREATE INDEX conversation_queue ON conversation(queue, in_queue);
CREATE INDEX conversation_closed ON conversation(closed_at) WHERE in_queue = 1 AND closed_at IS NOT NULL;
CREATE INDEX conversation_snoozed ON conversation(snoozed_until) WHERE snoozed_until IS NOT NULL;

CREATE TABLE conversation_point(
    contact_point BLOB NOT NULL, conversation BLOB NOT NULL,
    PRIMARY KEY (contact_point, conversation)) WITHOUT ROWID;
CREATE INDEX conversation_point_reverse ON conversation_point(conversation);

CREATE TABLE timeline_item(
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL,
    conversation BLOB, contact_point BLOB NOT NULL, seq INTEGER NOT NULL, order_time INTEGER NOT NULL,
    endpoint BLOB, external_key TEXT, delivery INTEGER, body TEXT NOT NULL);
CREATE UNIQUE INDEX timeline_item_seq ON timeline_item(conversation, seq) WHERE conversation IS NOT NULL;
CREATE UNIQUE INDEX timeline_item_key ON timeline_item(endpoint, external_key) WHERE external_key IS NOT NULL;
CREATE INDEX timeline_item_point ON timeline_item(contact_point, order_time, id);
CREATE INDEX timeline_item_outgoing ON timeline_item(endpoint, delivery, row) WHERE delivery IN (0, 1);

CREATE TABLE endpoint_private(
    endpoint BLOB PRIMARY KEY, cursor BLOB, config TEXT NOT NULL, secrets TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE connector_value(
    endpoint BLOB NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (endpoint, key)) WITHOUT ROWID;

CREATE TABLE account(
    agent BLOB PRIMARY KEY, user TEXT NOT NULL UNIQUE, password TEXT NOT NULL,
    failures INTEGER NOT NULL, wait_until INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE device_session(
    id BLOB PRIMARY KEY, agent BLOB NOT NULL, name TEXT NOT NULL, token BLOB NOT NULL UNIQUE,
    refresh BLOB NOT NULL UNIQUE, spent_refresh BLOB, created_at INTEGER NOT NULL, used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, refresh_until INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX device_session_agent ON device_session(agent);
CREATE INDEX device_session_spent ON device_session(spent_refresh) WHERE spent_refresh IS NOT NULL;

CREATE TABLE command(
    id BLOB PRIMARY KEY, agent BLOB NOT NULL, hash BLOB NOT NULL, modseq INTEGER NOT NULL, at INTEGER NOT NULL,
    applied INTEGER NOT NULL, outcome TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX command_at ON command(at);

CREATE TABLE blob(id BLOB PRIMARY KEY, owner BLOB NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
    at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX blob_at ON blob(at);
CREATE TABLE blob_chunk(row INTEGER PRIMARY KEY, blob BLOB NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL,
    UNIQUE (blob, part));
CREATE TABLE blob_use(blob BLOB NOT NULL, item BLOB NOT NULL, PRIMARY KEY (blob, item)) WITHOUT ROWID;
CREATE INDEX blob_use_item ON blob_use(item);

CREATE VIRTUAL TABLE item_search USING fts5(text, content='', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE customer_search USING fts5(text, tokenize="unicode61 remove_diacritics 2");
)sql");
}

} // namespace throughline::hub
