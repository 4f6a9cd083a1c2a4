// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The acts that "mingcha act" knows, each with its fields and what it does: one entry for each, performed through the
// very functions the screens use. The table is also the help text.
#pragma once

#include "qml/act/fields.h"
#include "qml/app/station.h"
#include "sync/tablet/photofileoutbox.h"
#include "sync/tablet/syncengine.h"

#include <functional>
#include <memory>
#include <span>

namespace mingcha::app {

/// What acts work on. One for a run.
struct ActDesk
{
    explicit ActDesk(Station &open) : station(open) {}
    ~ActDesk();

    Station &station;
    std::unique_ptr<tablet::PhotoFileOutbox> outbox;
    std::unique_ptr<tablet::SyncEngine> engine; ///< made by the first sync
};

using Reply = std::function<void(Result<QJsonObject>)>;

struct ActSpec
{
    const char *name;
    const char *fields; ///< those that may be left out in brackets; of two with a bar between, one
    const char *help;   ///< English, and the source of its translation in the context ActHelp
    void (*perform)(ActDesk &desk, Fields &fields, Reply reply);
};

[[nodiscard]] std::span<const ActSpec> deviceActs();
[[nodiscard]] std::span<const ActSpec> siteActs();
[[nodiscard]] std::span<const ActSpec> inspectionActs();
[[nodiscard]] std::span<const ActSpec> hazardActs();
[[nodiscard]] std::span<const ActSpec> lifeActs();
[[nodiscard]] std::span<const ActSpec> photoActs();
[[nodiscard]] std::span<const ActSpec> drawActs();
[[nodiscard]] std::span<const ActSpec> admitActs();
/// All of the above, in that order.
[[nodiscard]] std::vector<ActSpec> allActs();

/// Performs an act of the person signed in and replies with device, seq and object once it is durable.
void performOne(ActDesk &desk, std::function<Result<journal::Draft>(journal::Store &, const person::Person &)> build,
                Reply reply);
/// Several drafts made at once: all or none; replies with the last.
void performDrafts(ActDesk &desk,
                   std::function<Result<std::vector<journal::Draft>>(journal::Store &, const person::Person &)> build,
                   Reply reply);
/// Success, or the fields' mistake is replied and false returned.
[[nodiscard]] bool fieldsAreGood(Fields &fields, const Reply &reply);
[[nodiscard]] QJsonObject toJson(const journal::Written &written);
[[nodiscard]] Error notSignedIn();

} // namespace mingcha::app
