// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Things that more than one topic of "mingcha show" prints, as JSON. The keys are a promise to scripts.
#pragma once

#include "core/evidence/custody.h"
#include "core/hazard/hazard.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace mingcha::app {

struct ShowWords
{
    Q_DECLARE_TR_FUNCTIONS(ShowWords)
};

/// Where nothing is known of the place, there is no key.
void addPlace(QJsonObject &object, const std::optional<evidence::Point> &point, std::optional<qint64> accuracyMm);
[[nodiscard]] QJsonObject toJson(const hazard::HazardRow &row);
[[nodiscard]] QJsonObject toJson(const evidence::Photo &photo);
[[nodiscard]] QJsonObject toJson(const evidence::CustodyStep &step);

} // namespace mingcha::app
