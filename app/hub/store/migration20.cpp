// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace throughline::hub {

//! Decisions of identity as a log of their own, the evidence behind a suggestion, and settings that are data.
//! What was linked before begins as one decision per active link.
Result<void> migration20(sqlite::Database &database)
{
    return database.run(R"sql(
CREATE TABLE identity_decision(
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, modseq INTEGER NOT NULL, at INTEGER NOT NULL,
    kind INTEGER NOT NULL, actor TEXT NOT NULL, source TEXT NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL,
    contact_point BLOB, customer BLOB, into_customer BLOB, anchor BLOB, into_anchor BLOB, undoes BLOB);
CREATE UNIQUE INDEX identity_decision_undoes ON identity_decision(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX identity_decision_said ON identity_decision(contact_point) WHERE kind IN (5,6);
CREATE TABLE identity_move(
    decision INTEGER NOT NULL, contact_point BLOB NOT NULL, before BLOB, after BLOB NOT NULL,
    PRIMARY KEY (contact_point, decision)) WITHOUT ROWID;
CREATE INDEX identity_move_decision ON identity_move(decision);
CREATE INDEX identity_move_before ON identity_move(before) WHERE before IS NOT NULL;
CREATE INDEX identity_move_after ON identity_move(after);

INSERT INTO identity_decision(id,modseq,at,kind,actor,source,rule,reason,contact_point,customer)
    SELECT randomblob(16), rev, ifnull(CAST(strftime('%s',json_extract(body,'$.at')) AS INTEGER)*1000,0), 0,
        ifnull(json_extract(body,'$.actor'),''), ifnull(json_extract(body,'$.source'),''),
        ifnull(json_extract(body,'$.rule'),''), '', contact_point, customer
    FROM identity_link WHERE status=0 ORDER BY row;
INSERT INTO identity_move(decision,contact_point,before,after)
    SELECT row, contact_point, NULL, customer FROM identity_decision;

CREATE TRIGGER identity_decision_kept BEFORE UPDATE ON identity_decision BEGIN SELECT RAISE(ABORT,'append-only'); END;
CREATE TRIGGER identity_move_kept BEFORE UPDATE ON identity_move BEGIN SELECT RAISE(ABORT,'append-only'); END;

ALTER TABLE identity_link ADD COLUMN via BLOB;
CREATE INDEX identity_link_via ON identity_link(via, status) WHERE via IS NOT NULL;

CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql");
}

} // namespace throughline::hub
