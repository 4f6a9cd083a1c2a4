// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a field of any object is called and how its value reads, for people who compare two of them. Plain functions.
#pragma once

#include "core/journal/database.h"

#include <QByteArrayView>
#include <QCborValue>
#include <QString>

namespace mingcha::app {

/// Never empty for a field that two devices can both set; empty for those that only the founding entry does.
[[nodiscard]] QString fieldName(QByteArrayView type, int field);
/// Fields that mean nothing apart are settled together, as the one that leads them: a grade and why, both halves of a point.
[[nodiscard]] int leadingField(QByteArrayView type, int field);
/// Ids are told by the names of what they stand for.
[[nodiscard]] QString fieldValue(journal::Database &database, QByteArrayView type, int field, const QCborValue &value);
/// A step of a life line in words.
[[nodiscard]] QString stepName(QByteArrayView type, QByteArrayView step);

} // namespace mingcha::app
