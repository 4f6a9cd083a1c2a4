// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The act by which a person lets in what the centre refused (rule 6): what it says, where it is kept, and which one let an
// entry in. Who may do it is core/admit/'s, what comes of it Admission's. Values, and reads on any connection.
#pragma once

#include "core/journal/act.h"
#include "core/journal/storevalues.h"

namespace mingcha::journal {

inline constexpr char kAdmitKind[] = "admit.given";
constexpr int kAdmits = 1;               ///< the set of an object of type "admit": an element for each act
constexpr quint64 kMaxAdmitted = 4000;   ///< numbers that one act may span
constexpr qsizetype kMaxAdmitText = 500; ///< of its reason

/// Names entries of one chain: numbers, the link after the last (so that they can be no other branch's), and the log that they
/// belong to, in which the act itself stands before them.
struct Admit
{
    Id incarnation;
    quint64 from = 0;
    quint64 upTo = 0;
    Hash link; ///< after `upTo`
    LogKey log;
    QString reason;
    [[nodiscard]] bool names(const EntryRef &ref) const
    {
        return ref.incarnation == incarnation && ref.seq >= from && ref.seq <= upTo;
    }
};

/// All that was let in of one author into one log is one object, and its own dossier.
[[nodiscard]] Id admitObject(const Id &incarnation, const LogKey &log);
[[nodiscard]] QCborValue admitValue(const Admit &admit);
[[nodiscard]] std::optional<Admit> readAdmit(const QCborValue &value);
/// What an act of this kind says; empty when it does not say exactly one thing.
[[nodiscard]] std::optional<Admit> admitOf(const Act &act);

/// How a person names a refused entry to another: incarnation, number, link and log in one word.
[[nodiscard]] QString admitReference(const Admit &admit);
[[nodiscard]] std::optional<Admit> readAdmitReference(QStringView text);
/// The word for an entry that was refused; empty where it is not here or its log cannot be told.
[[nodiscard]] Result<QString> referenceOf(Database &database, const EntryRef &ref);

/// Which act let an entry in.
struct Admitted
{
    EntryRef by;
    Id actor;
    qint64 effectiveMs = 0;
    QString reason;
};
/// Of an entry in `log` at `position` (0: not known here): the newest act that names it and stands before it. Empty when it
/// came in by itself.
[[nodiscard]] Result<std::optional<Admitted>> admittedBy(Database &database, const EntryRef &ref, const LogKey &log,
                                                         quint64 position);
/// The same where the log is not known: it is that of the entry's dossier.
[[nodiscard]] Result<std::optional<Admitted>> admittedBy(Database &database, const EntryRef &ref, quint64 position);
/// On a tablet: whether it may have been, as such an act is here, or its log is read only in part.
[[nodiscard]] Result<bool> mayBeLetIn(Database &database, const EntryRef &ref);
/// At the centre: what was let in of an author, in the order of the chain; where that is more runs than `limit`, near ones are
/// joined with what is between them.
[[nodiscard]] Result<std::vector<ChainRun>> letInOf(Database &database, const Id &incarnation, int limit);
/// The person of an author; null when it is not known here.
[[nodiscard]] Id personOf(Database &database, const Id &incarnation);

/// One entry that the centre refused, of anybody.
struct RefusedAtCentre
{
    EntryRef ref;
    Id person;
    QByteArray kind;
    Id object; ///< null: it was refused before anybody looked into it
    QByteArray reason;
    qint64 effectiveMs = 0;
    QString reference; ///< empty: its log cannot be told, and it cannot be let in
};
/// In the order they came; `rooms` say where dossiers belong that refused entries found.
[[nodiscard]] Result<std::vector<RefusedAtCentre>> refusedAtCentre(Database &database, const Rooms &rooms);

} // namespace mingcha::journal
