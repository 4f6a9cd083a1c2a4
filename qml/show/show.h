// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// "mingcha show": what the screens would show, as text or JSON, read by a connection of its own beside a running app.
// Reads only, needs no PIN: what is on the disk is what is shown.
#pragma once

#include "core/journal/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace mingcha::app {

/// "today", "inspections", "hazards", "outbox", "conflicts", "journal", "photos" and "draws".
[[nodiscard]] QStringList showTopics();
/// An array of objects; NotFound for another topic. `person` null: the one enrolled first.
[[nodiscard]] Result<QJsonDocument> show(journal::Database &database, const QString &topic, const Id &person,
                                         const QString &today);
/// One hazard, by its id or its number, as its own page shows it: an object. NotFound for another.
[[nodiscard]] Result<QJsonDocument> showHazard(journal::Database &database, const QString &idOrNumber);
/// What can be shown, for --help.
[[nodiscard]] QString showHelp();
/// Draw sheets: pool, parties, what each committed to and revealed, and the order that follows.
[[nodiscard]] Result<QJsonArray> showDraws(journal::Database &database);
/// The same for people: one line an object of an array, one line a field of a single object.
[[nodiscard]] QString showAsText(const QJsonDocument &document);

} // namespace mingcha::app
