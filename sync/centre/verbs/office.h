// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the verbs that work on the data folder stand on: the writer, the centre's identity, clock and randomness. The same
// verb runs in the program that was called, or, while a server has the folder open, inside the server (control.h).
#pragma once

#include "core/base/random.h"
#include "core/person/person.h"
#include "sync/centre/service/datafolder.h"

#include <QJsonObject>
#include <QStringList>

namespace mingcha::centre {

struct Office
{
    const Places &places;
    const Identity &identity;
    journal::Writer &writer;
    const Clock &clock;
    Random &random;
    QString url; ///< where the running server listens; empty when none does
};

/// One verb: its arguments in, lines of JSON out.
using Verb = Result<QStringList> (*)(Office &, const QStringList &arguments);

struct VerbEntry
{
    const char *name;
    Verb run;
    QString (*help)();
};

/// person, device, refused, enrol, import, import-outbox, verify, restored, checkpoint, export-evidence, demo; null for another word.
[[nodiscard]] const VerbEntry *findVerb(const QString &name);

/// One line of JSON.
[[nodiscard]] QString jsonLine(const QJsonObject &object);
/// The centre's own act, numbered and sealed at once.
[[nodiscard]] Result<journal::Written>
writeAsCentre(Office &office, const std::function<Result<journal::Draft>(journal::Store &)> &build);
/// By id, login or name. NotFound; Conflict when several have the name.
[[nodiscard]] Result<person::Person> findPerson(journal::Database &database, const QString &word);

[[nodiscard]] Result<QStringList> runPerson(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpPerson();
[[nodiscard]] Result<QStringList> runDevice(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpDevice();
[[nodiscard]] Result<QStringList> runRefused(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpRefused();
[[nodiscard]] Result<QStringList> runEnrol(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpEnrol();
[[nodiscard]] Result<QStringList> runImport(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpImport();
[[nodiscard]] Result<QStringList> runImportOutbox(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpImportOutbox();
[[nodiscard]] Result<QStringList> runRestored(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpRestored();
[[nodiscard]] Result<QStringList> runVerify(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpVerify();
/// Verifies by reading alone: beside a running server too, and where nobody may write.
[[nodiscard]] Result<QStringList> verifyFolder(const Places &places, const QStringList &arguments);
[[nodiscard]] Result<QStringList> runExportEvidence(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpExportEvidence();
[[nodiscard]] Result<QStringList> runCheckpoint(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpCheckpoint();
[[nodiscard]] Result<QStringList> runDemo(Office &office, const QStringList &arguments);
[[nodiscard]] QString helpDemo();

} // namespace mingcha::centre
