// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace throughline::test {

//! Puts one of the defects of SYNC.md into the libraries this program was built with: "hub.NoDedup", "client.NoCheck".
//! False when there is no such defect, or when this program was built without them.
[[nodiscard]] bool activateMutation(const QString &name);
//! Every name activateMutation() knows; empty in a program without defects.
[[nodiscard]] QStringList mutationNames();

} // namespace throughline::test
