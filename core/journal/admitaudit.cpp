// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/admitaudit.h"

#include "core/journal/admit.h"
#include "core/journal/claims.h"
#include "core/journal/history.h"

namespace mingcha::journal {

namespace {

class AdmitAudit
{
public:
    explicit AdmitAudit(Database &centre) : m_centre(centre) {}

    Status all()
    {
        const Result<std::vector<Id>> objects = objectsOfType(m_centre, QStringLiteral("admit"));
        if (!objects)
            return objects.error();
        for (const Id &id : *objects) {
            const Result<Object> object = readObject(m_centre, id);
            if (!object && object.error().code != ErrorCode::Damaged)
                return object.error();
            for (const Element &element : object ? object->state.elements(kAdmits) : std::vector<Element>()) {
                if (const Status held = one(element); !held)
                    return held;
            }
        }
        return success();
    }
    std::vector<AuditFinding> take() { return m_found.take(); }

private:
    struct Named
    {
        quint64 seq = 0;
        EntryStatus status = EntryStatus::Refused;
        quint64 position = 0;
        LogKey log;
    };
    Result<std::vector<Named>> namedBy(const Admit &admit)
    {
        Query query = m_centre.query(QStringLiteral(
            "SELECT seq, status, position, region, audience FROM journal LEFT JOIN log ON log.n = journal.log WHERE incarnation = "
            "(SELECT n FROM incarnation WHERE id = ?) AND seq BETWEEN ? AND ? ORDER BY seq"));
        if (const Status status = query.bind(admit.incarnation).bind(admit.from).bind(admit.upTo).run(); !status)
            return status.error();
        std::vector<Named> named;
        while (query.next())
            named.push_back({static_cast<quint64>(query.integer(0)),
                             static_cast<EntryStatus>(query.integer(1)),
                             static_cast<quint64>(query.integer(2)),
                             {query.text(3), static_cast<Audience>(query.integer(4))}});
        return named;
    }

    /// What it let in has the places behind it, in the order of its chain and without a gap.
    Status one(const Element &element)
    {
        const std::optional<Admit> admit = readAdmit(element.value);
        const Result<std::optional<Outcome>> given = outcomeOf(m_centre, element.ref);
        if (!given)
            return given.error();
        if (!admit || !*given || (*given)->position == 0)
            return success();
        const Result<std::vector<Named>> all = namedBy(*admit);
        if (!all)
            return all.error();
        quint64 next = (*given)->position + 1;
        for (const Named &entry : *all) {
            const EntryRef ref{admit->incarnation, entry.seq};
            if (entry.status == EntryStatus::Refused && (*given)->reason.isEmpty())
                m_found.note(ref, QT_TRANSLATE_NOOP("Audit", "It counts as refused, and a person let it in."));
            if (entry.position <= (*given)->position || !(entry.log == admit->log))
                continue;
            const auto by = admittedBy(m_centre, ref, admit->log, entry.position);
            if (!by)
                return by.error();
            if (*by && (*by)->by == element.ref && entry.position != next++)
                m_found.note(ref, QT_TRANSLATE_NOOP("Audit", "It does not stand right behind the act that let it in."));
        }
        return success();
    }

    Database &m_centre;
    Findings m_found;
};

} // namespace

Result<std::vector<AuditFinding>> auditAdmits(Database &centre)
{
    AdmitAudit audit(centre);
    const Status held = audit.all();
    return held ? Result<std::vector<AuditFinding>>(audit.take()) : held.error();
}

} // namespace mingcha::journal
