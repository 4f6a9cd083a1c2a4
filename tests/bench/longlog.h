// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A centre's folder whose everyday log of one district is as long as wanted: one person, then entries of an author who
// corrects a few sites over and over. Their rows go into the journal in bulk, without being judged or shown, but are what
// admission would have kept: real headers, bodies, links and the tree above them.
#pragma once

#include <QString>

namespace mingcha::bench {

inline const QString kLongLogPerson = QStringLiteral("周建国");

/// Makes the folder unless it is there already.
void makeLongLog(const QString &folder, quint64 entries);

} // namespace mingcha::bench
