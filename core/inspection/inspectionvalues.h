// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Inspections between the values of a merge state and the struct. Used by the room and the acts.
#pragma once

#include "core/inspection/inspection.h"
#include "core/journal/objectstate.h"

#include <QCborArray>
#include <QStringList>

namespace mingcha::inspection {

/// The inspection that the state shows, standing at `shown`; with `act` given, with the fields as they would be after it.
[[nodiscard]] Inspection inspectionOf(const Id &id, const Id &dossier, const journal::ObjectState &state,
                                      const std::optional<journal::StepMove> &shown, const journal::Act *act = nullptr);

/// The words of each, as kindFromWord() and its like read them.
[[nodiscard]] QStringList kindWords();
[[nodiscard]] QStringList modeWords();
[[nodiscard]] QStringList authorityWords();

[[nodiscard]] QCborArray idsValue(const std::vector<Id> &ids);
[[nodiscard]] std::vector<Id> idsOf(const QCborValue &value);
[[nodiscard]] QCborArray tallyValue(const Tally &tally);
[[nodiscard]] std::optional<Tally> tallyOf(const QCborValue &value);
[[nodiscard]] QCborArray presenceValue(const Presence &presence);
[[nodiscard]] std::optional<Presence> presenceOf(const QCborValue &value);
[[nodiscard]] QCborArray recusalValue(const Recusal &recusal);
[[nodiscard]] Recusal recusalOf(const QCborValue &value);

} // namespace mingcha::inspection
