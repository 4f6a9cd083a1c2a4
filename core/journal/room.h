// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the journal asks of each thing of the domain. A room owns one type of object ("hazard"), the table that shows it
// and the rules of its acts; the journal keeps the entries, merges them and calls the room. Rooms hold no state: the same
// object serves any thread and both ends of the wire.
#pragma once

#include "core/journal/database.h"
#include "core/journal/objectstate.h"

#include <QStringList>

#include <any>
#include <functional>
#include <memory>
#include <vector>

namespace mingcha::journal {

/// Who may read a log (rule 7).
enum class Audience { Everyday = 0, Covert = 1, Private = 2 };

/// Names a log: a region's code of 6 or 9 digits and an audience.
struct LogKey
{
    QString region;
    Audience audience = Audience::Everyday;
    bool operator==(const LogKey &) const = default;
};

/// An object as the merge has it.
struct Object
{
    Id id;
    Id dossier;
    LogKey log;
    ObjectState state;
    bool pending = false; ///< some of it is not yet ordered by the centre
    QByteArray type = {}; ///< as the centre ordered it; empty where it has not
};

/// What the rules say of one act. `reason` is a stable word; core/person/reasons.h has it in plain sentences.
struct Verdict
{
    enum Kind { Accepted, Flagged, Refused } kind = Accepted;
    QByteArray reason;

    [[nodiscard]] static Verdict accept() { return {}; }
    [[nodiscard]] static Verdict flag(QByteArray reason) { return {Flagged, std::move(reason)}; }
    [[nodiscard]] static Verdict refuse(QByteArray reason) { return {Refused, std::move(reason)}; }
    [[nodiscard]] bool refused() const { return kind == Refused; }
};

/// One act before the rules: the tables as they are, and the object before the act (empty state when it founds it).
struct Judging
{
    Database &database;
    const Header &header;
    const Act &act;
    const Object &before;
    qint64 effectiveMs;
    std::any *remembered =
        nullptr;               ///< what judging read for the entry before, where it still holds: see decidesRights()
    bool isTimeProven = false; ///< of what a tablet sent: its uptime says when it was done, not a clock that can be set
    QStringView
        letInto{}; ///< a person lets it in by hand, into this region's log: its author reaches that; empty: not so
};

/// How much of an object a first sync brings.
enum class Share {
    Whole,        ///< it, and what belongs to it
    WithoutParts, ///< it, without what belongs to it: that comes on demand
    Line,         ///< what a list shows of it; the rest on demand
};
constexpr qint64 kWholeForMs = 90LL * 86'400'000; ///< done with for longer: a line is enough

/// A table of visible rows, as it is held against the journal (rowaudit.h): all its columns but the room's own.
struct RowTable
{
    QString name;
    QStringList key;      ///< what tells rows apart; the first is an object
    QStringList own = {}; ///< columns that no entry tells: how the table is kept, what this device noted
    QString from = {};    ///< where the rows are read, when the key is not in the table alone
    bool keeps = false;   ///< rows of before stay and mean nothing: only one that is not there is wrong
};

class Room
{
public:
    virtual ~Room() = default;
    /// The object type, which is also what its kinds begin with.
    [[nodiscard]] virtual QByteArray type() const = 0;
    /// Statements that bring its tables from version − 1 to `version`; empty where nothing changes.
    [[nodiscard]] virtual QStringList migration(int version) const = 0;
    /// Writes the visible row (insert or replace) of an object.
    [[nodiscard]] virtual Status project(Database &database, const Object &object) const = 0;
    /// Removes the visible row of an object that is no longer there (its founding act was refused).
    [[nodiscard]] virtual Status withdraw(Database &database, const Id &object) const = 0;
    /// Objects of this room whose visible rows say something of a row of another type that just changed. Called for every row
    /// written: look at the type first.
    [[nodiscard]] virtual Result<std::vector<Object>> dependents(Database &database, QByteArrayView type,
                                                                 const Id &object) const;
    /// The tables that project() writes.
    [[nodiscard]] virtual std::vector<RowTable> rowTables() const { return {}; }
    /// Tables that no entry tells: an index of words, what this device noted of itself.
    [[nodiscard]] virtual QStringList ownTables() const { return {}; }
    /// Whether project() reads rows of other rooms: those are then made first. It reads nothing else of the database.
    [[nodiscard]] virtual bool showsOthers() const { return false; }
    /// Names each object whose words in the index of words are not those of its row.
    [[nodiscard]] virtual Status auditWords(Database &database, const std::function<void(const Id &)> &wrong) const;
    /// Whether the author may do this, and whether it follows the rules.
    [[nodiscard]] virtual Verdict judge(const Judging &judging) const = 0;
    /// Whether what its acts say decides what others may do: after one of them nothing remembered of judging holds.
    [[nodiscard]] virtual bool decidesRights() const { return false; }
    /// What an act is about, or hangs on: the object it names, else the dossier it founds one in. That number may have come to
    /// mean something else since (Act::founder).
    [[nodiscard]] virtual Id about(const Header &header, const Act &act, const Object &before) const;
    /// The log of a dossier that this act founds; empty when acts of this kind found no dossier.
    [[nodiscard]] virtual std::optional<LogKey> place(const Header &header, const Act &act) const;
    /// How far along the life line a step is: of two moves in conflict the lower one is shown.
    [[nodiscard]] virtual int finishedness(QByteArrayView step) const;

    /// How much of it a tablet needs that begins: by default all of it. `nowMs` is the centre's time.
    [[nodiscard]] virtual Share share(const Object &object, qint64 nowMs) const;
    /// The fields that a ledger line keeps.
    [[nodiscard]] virtual std::vector<int> lineFields() const;
    /// The object it belongs to, and comes or stays away with; none by default.
    [[nodiscard]] virtual std::optional<Id> ownerOf(const Object &object) const;
    /// This room's objects that belong to `owner`, by their visible rows.
    [[nodiscard]] virtual Result<std::vector<Id>> partsOf(Database &database, const Id &owner) const;

    /// The move shown: the only tip, or of several the least finished; null before the first move.
    [[nodiscard]] std::optional<StepMove> shownMove(const ObjectState &state) const;
};

/// What share() says of an object that is done with, or not.
[[nodiscard]] Share shareOf(bool isDone, const ObjectState &state, qint64 nowMs);

/// The rooms of a program, by type.
class Rooms
{
public:
    void add(std::unique_ptr<const Room> room);
    /// Null for a type that this version does not know.
    [[nodiscard]] const Room *find(QByteArrayView type) const;
    [[nodiscard]] const std::vector<std::unique_ptr<const Room>> &all() const { return m_rooms; }

private:
    std::vector<std::unique_ptr<const Room>> m_rooms;
};

} // namespace mingcha::journal
