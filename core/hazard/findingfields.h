// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The compact form of each field of a finding; for findingimport.cpp only. A value is packed in the light of those
// before it: times are differences, as a finding's id already tells when it was made.
#pragma once

#include "core/hazard/findingimport.h"

#include <QCborValue>

namespace mingcha::hazard::finding {

enum Number { Id = 1, Type, Site, Item, Text, Grade, Status, Lat, Lon, Acc, Found, Edited, Due, By, Dev, Photos };
constexpr int kLastField = Photos;

/// 0 for a key that is not one of a finding's.
[[nodiscard]] int fieldOf(QByteArrayView key);
[[nodiscard]] const char *nameOf(int field);
/// Undefined when the JSON value has no compact form.
[[nodiscard]] QCborValue pack(int field, QByteArrayView raw, const QCborMap &before);
/// Empty when the value is not one that pack() makes.
[[nodiscard]] QByteArray unpack(int field, const QCborValue &value, const QCborMap &packed);
/// Whether unpack() gives a text; much cheaper than making it.
[[nodiscard]] bool fits(int field, const QCborValue &value, const QCborMap &packed);
[[nodiscard]] FindingFacts facts(const QCborMap &packed);

} // namespace mingcha::hazard::finding
