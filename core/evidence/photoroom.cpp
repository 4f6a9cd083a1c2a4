// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/photoroom.h"

#include "core/evidence/photofile.h"
#include "core/evidence/photoqueries.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/person/author.h"
#include "core/site/queries.h"

namespace mingcha::evidence {

namespace {

using journal::Verdict;
using person::Capability;
using person::Founds;
using person::numbers;

constexpr quint64 kFacts = numbers({kPhotoOwner, kPhotoRole, kPhotoHash, kPhotoLength, kPhotoTakenMs, kPhotoSource,
                                    kPhotoPosition, kPhotoWidth, kPhotoHeight, kPhotoItemCode, kPhotoOrientation});
constexpr person::ActShape kShapes[] = {
    {"photo.taken", Founds::Yes, kFacts},
    {"photo.imported", Founds::Yes, kFacts},
    {"photo.marked", Founds::No, 0, numbers({kPhotoMarks})},
    {"photo.custody", Founds::No, 0, numbers({kPhotoCustody})},
};

/// What a photo must say of itself to be evidence at all.
Verdict checkFacts(const journal::Act &act, bool imported)
{
    const QCborValue length = act.value(kPhotoLength);
    if (act.value(kPhotoOwner).toByteArray().size() != Id::kSize ||
        act.value(kPhotoHash).toByteArray().size() != Hash::kSize || length.toInteger() <= 0 ||
        length.toInteger() > kMaxPhotoBytes || !photoRoleFromWord(act.value(kPhotoRole).toString()))
        return Verdict::refuse("photo.invalid");
    if (photoSourceFromWord(act.value(kPhotoSource).toString()) !=
        (imported ? PhotoSource::Imported : PhotoSource::Camera))
        return Verdict::refuse("photo.source");
    return Verdict::accept();
}

/// What a photo shows is of the same dossier: with one's own it could be put beside another's evidence.
Verdict checkOwner(const journal::Judging &judging)
{
    journal::Query query = judging.database.query(QStringLiteral("SELECT dossier FROM object WHERE id = ?"));
    if (!query.bind(judging.act.value(kPhotoOwner).toByteArray()).run())
        return Verdict::refuse("photo.invalid");
    const bool isElsewhere = query.next() && query.id(0) != judging.header.dossier;
    return isElsewhere ? Verdict::refuse("dossier.wrong") : Verdict::accept(); // what is not here cannot contradict
}

/// Whoever adds to what a photo shows works where that lies, or on the visit it belongs to.
/// `found`: the hazard that it shows, where it is one.
Verdict checkReach(const journal::Judging &judging, const Id &owner, const std::optional<hazard::HazardRow> &found,
                   const person::Person &me)
{
    if (found) {
        // Whoever found it, and the team it was found with, have its pictures, wherever they have been sent since.
        const auto visit = inspection::find(judging.database, found->inspection);
        if (found->isFinder(me.id) || (visit && visit->hasMember(me.id)))
            return Verdict::accept();
        const Result<hazard::Circumstances> hazard = hazard::circumstances(judging.database, owner, me);
        return hazard ? hazard::mayComment(*hazard) : Verdict::refuse("photo.invalid");
    }
    QString region;
    if (const std::optional<inspection::Inspection> visit = inspection::find(judging.database, owner)) {
        if (visit->hasMember(me.id) || visit->lead == me.id)
            return Verdict::accept();
        region = visit->region;
    } else if (const std::optional<site::Site> site = site::find(judging.database, owner)) {
        region = site->region;
    }
    return region.isEmpty() || person::mayReach(me, region) ? Verdict::accept() : Verdict::refuse("region.outOfReach");
}

/// A photo of the hazard as it was, after mending or at a re-inspection belongs before the close-out that relies on it. One
/// taken before and sent after is in time, and so is what is brought in of the past.
Verdict checkInTime(const journal::Judging &judging, const std::optional<hazard::HazardRow> &row,
                    const person::Person &me)
{
    const std::optional<PhotoRole> role = photoRoleFromWord(judging.act.value(kPhotoRole).toString());
    const bool isReliedOn = role == PhotoRole::Before || role == PhotoRole::After || role == PhotoRole::Reinspection;
    if (!isReliedOn || person::may(me, Capability::Import))
        return Verdict::accept();
    const bool isLate = row && row->phase() == hazard::Phase::Closed && judging.effectiveMs > row->stepMs;
    return isLate ? Verdict::flag("photo.afterClose") : Verdict::accept();
}

Verdict checkLayers(const journal::Act &act)
{
    const auto layers = act.additions.find(kPhotoMarks);
    if (layers == act.additions.end())
        return Verdict::refuse("photo.invalid");
    for (const QCborValue &layer : layers->second) {
        const Result<QList<Mark>> marks = decodeMarks(layer.toArray());
        if (!marks || marks->isEmpty())
            return Verdict::refuse("photo.marks");
    }
    return Verdict::accept();
}

class PhotoRoom final : public journal::Room
{
public:
    QByteArray type() const override { return "photo"; }
    QStringList migration(int version) const override;
    Status project(journal::Database &database, const journal::Object &object) const override;
    Status withdraw(journal::Database &database, const Id &object) const override
    {
        return database.query(QStringLiteral("DELETE FROM photo WHERE id = ?")).bind(object).run();
    }
    std::optional<Id> ownerOf(const journal::Object &object) const override
    {
        return Id::fromBytes(object.state.shown(kPhotoOwner).toByteArray());
    }
    Id about(const journal::Header &header, const journal::Act &act, const journal::Object &) const override
    {
        return act.object ? *act.object : Id::fromBytes(act.value(kPhotoOwner).toByteArray()).value_or(header.dossier);
    }
    Result<std::vector<Id>> partsOf(journal::Database &database, const Id &owner) const override;
    std::vector<journal::RowTable> rowTables() const override
    {
        return {{QStringLiteral("photo"), {QStringLiteral("id")}, {QStringLiteral("n")}}};
    }
    QStringList ownTables() const override { return {QStringLiteral("photofile")}; }
    Verdict judge(const journal::Judging &judging) const override;
};

QStringList PhotoRoom::migration(int version) const
{
    if (version != 1)
        return {};
    return {
        QStringLiteral(
            "CREATE TABLE photo(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, owner BLOB NOT NULL, "
            "dossier BLOB NOT NULL, role TEXT NOT NULL, source TEXT NOT NULL, hash BLOB NOT NULL, "
            "length INTEGER NOT NULL, takenMs INTEGER NOT NULL, takenBy BLOB NOT NULL, width INTEGER NOT NULL, "
            "height INTEGER NOT NULL, orientation INTEGER NOT NULL, code TEXT NOT NULL, lat INTEGER, lon INTEGER, "
            "accuracy INTEGER, markLayers INTEGER NOT NULL, pending INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX photo_owner ON photo(owner)"),
        QStringLiteral("CREATE INDEX photo_hash ON photo(hash)"),
        // This device's own: which files are here, and which of them the centre has given a receipt for (`safe` is a
        // FileState). Never sent.
        QStringLiteral("CREATE TABLE photofile(hash BLOB PRIMARY KEY, length INTEGER NOT NULL, safe INTEGER NOT NULL, "
                       "receipt BLOB NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX photofile_unsafe ON photofile(safe) WHERE safe = 0"),
    };
}

Result<std::vector<Id>> PhotoRoom::partsOf(journal::Database &database, const Id &owner) const
{
    journal::Query query = database.query(QStringLiteral("SELECT id FROM photo WHERE owner = ?"));
    if (const Status status = query.bind(owner).run(); !status)
        return status.error();
    std::vector<Id> ids;
    while (query.next())
        ids.push_back(query.id(0));
    return ids;
}

Status PhotoRoom::project(journal::Database &database, const journal::Object &object) const
{
    // Marks or custody of one that a first sync left out: it is shown once the rest is fetched.
    if (object.state.heads(kPhotoHash).empty())
        return withdraw(database, object.id);
    const Photo photo = photoOf(object);
    journal::Query query = database.query(QStringLiteral(
        "INSERT INTO photo(id, owner, dossier, role, source, hash, length, takenMs, takenBy, width, height, orientation, code, "
        "lat, lon, accuracy, markLayers, pending) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET owner = excluded.owner, dossier = excluded.dossier, role = excluded.role, "
        "source = excluded.source, hash = excluded.hash, length = excluded.length, takenMs = excluded.takenMs, "
        "takenBy = excluded.takenBy, width = excluded.width, height = excluded.height, orientation = excluded.orientation, "
        "code = excluded.code, lat = excluded.lat, lon = excluded.lon, accuracy = excluded.accuracy, "
        "markLayers = excluded.markLayers, pending = excluded.pending"));
    return query.bind(photo.id)
        .bind(photo.owner)
        .bind(photo.dossier)
        .bind(QString(word(photo.role)))
        .bind(QString(word(photo.source)))
        .bind(photo.hash)
        .bind(photo.length)
        .bind(photo.takenMs)
        .bind(photo.takenBy)
        .bind(photo.width)
        .bind(photo.height)
        .bind(photo.orientation)
        .bind(photo.itemCode)
        .bind(photo.point ? std::optional(photo.point->latE7) : std::nullopt)
        .bind(photo.point ? std::optional(photo.point->lonE7) : std::nullopt)
        .bind(photo.accuracyMm)
        .bind(photo.markLayers)
        .bind(photo.pending)
        .run();
}

Verdict PhotoRoom::judge(const journal::Judging &judging) const
{
    const QByteArray &kind = judging.header.kind;
    const bool taken = kind == "photo.taken";
    const bool imported = kind == "photo.imported";
    const person::Authorship authorship = person::authorOf(judging);
    if (!authorship.ok())
        return authorship.verdict;
    if (const Verdict shape = person::checkShape(judging, kShapes); shape.refused())
        return shape;
    if (taken || imported) {
        if (judging.header.dossier.isNull())
            return Verdict::refuse("dossier.wrong");
        if (!person::may(authorship.author, Capability::Photo))
            return Verdict::refuse("right.missing");
        if (const Verdict facts = checkFacts(judging.act, imported); facts.refused())
            return facts;
        if (const Verdict owner = checkOwner(judging); owner.refused())
            return owner;
        const Id owner = Id::fromBytes(judging.act.value(kPhotoOwner).toByteArray()).value_or(Id{});
        const std::optional<hazard::HazardRow> row = hazard::find(judging.database, owner);
        const Verdict reach = checkReach(judging, owner, row, authorship.author);
        return reach.kind == Verdict::Accepted ? checkInTime(judging, row, authorship.author) : reach;
    }
    // An id may name anything: only what was founded as a photo has a digest.
    const std::optional<Photo> photo = findPhoto(judging.database, judging.before.id);
    if (judging.before.state.heads(kPhotoHash).empty() || !photo)
        return Verdict::refuse("photo.unknown");
    const bool marks = kind == "photo.marked";
    if (!person::may(authorship.author, marks ? Capability::Photo : Capability::Observe))
        return Verdict::refuse("right.missing");
    const Verdict reach =
        checkReach(judging, photo->owner, hazard::find(judging.database, photo->owner), authorship.author);
    return marks && reach.kind == Verdict::Accepted ? checkLayers(judging.act) : reach;
}

} // namespace

std::unique_ptr<const journal::Room> makeRoom()
{
    return std::make_unique<PhotoRoom>();
}

void addRooms(journal::Rooms &rooms)
{
    rooms.add(makeRoom());
}

Photo photoOf(const journal::Object &object)
{
    const journal::ObjectState &state = object.state;
    Photo photo;
    photo.id = object.id;
    photo.dossier = object.dossier;
    photo.pending = object.pending;
    photo.owner = Id::fromBytes(state.shown(kPhotoOwner).toByteArray()).value_or(Id{});
    photo.role = photoRoleFromWord(state.shown(kPhotoRole).toString()).value_or(PhotoRole::Scene);
    photo.source = photoSourceFromWord(state.shown(kPhotoSource).toString());
    photo.hash = Hash::fromBytes(state.shown(kPhotoHash).toByteArray()).value_or(Hash{});
    photo.length = state.shown(kPhotoLength).toInteger();
    photo.takenMs = state.shown(kPhotoTakenMs).toInteger();
    photo.width = static_cast<int>(state.shown(kPhotoWidth).toInteger());
    photo.height = static_cast<int>(state.shown(kPhotoHeight).toInteger());
    photo.orientation = static_cast<int>(state.shown(kPhotoOrientation).toInteger(1));
    photo.itemCode = state.shown(kPhotoItemCode).toString();
    photo.markLayers = static_cast<int>(state.elements(kPhotoMarks).size());
    if (const auto heads = state.heads(kPhotoHash); !heads.empty())
        photo.takenBy = heads.front().actor;
    if (const auto fix = decodeFix(state.shown(kPhotoPosition).toArray())) {
        photo.point = fix->fix.point;
        photo.accuracyMm = fix->fix.accuracyMm;
    }
    return photo;
}

PhotoDetail photoDetailOf(const journal::Object &object)
{
    PhotoDetail detail;
    detail.photo = photoOf(object);
    if (const auto fix = decodeFix(object.state.shown(kPhotoPosition).toArray()))
        detail.position = *fix;
    for (const journal::Element &element : object.state.elements(kPhotoMarks)) {
        if (const auto marks = decodeMarks(element.value.toArray()))
            detail.layers.push_back({element.actor, element.stamp.effectiveMs, *marks, element.ref});
    }
    for (const journal::Element &element : object.state.elements(kPhotoCustody)) {
        const QCborArray event = element.value.toArray();
        detail.custody.push_back(
            {element.actor, element.stamp.effectiveMs, event.at(0).toString(), event.at(1).toString(), element.ref});
    }
    return detail;
}

} // namespace mingcha::evidence
