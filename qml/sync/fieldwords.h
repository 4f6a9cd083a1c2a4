// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a field of any object is called and how its value reads, for people who compare two of them. Plain functions.
#pragma once

#include <QByteArrayView>
#include <QCborValue>
#include <QString>

namespace mingcha::app {

/// Empty for fields that people do not settle: evidence, ids, what follows from other fields.
[[nodiscard]] QString fieldName(QByteArrayView type, int field);
[[nodiscard]] QString fieldValue(QByteArrayView type, int field, const QCborValue &value);
/// The kind of act that may set a field of this type when two values are settled.
[[nodiscard]] QByteArray settlingKind(QByteArrayView type, int field);

} // namespace mingcha::app
