// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/quickreport.h"

#include "qml/app/drafts.h"
#include "qml/app/session.h"

#include <memory>

namespace mingcha::app {

namespace {

class Sending : public std::enable_shared_from_this<Sending>
{
public:
    Sending(Session &session, QuickReport report, std::function<void(const Status &, const CaptureDraft &)> done)
        : m_session(session), m_me(session.me()), m_report(std::move(report)), m_done(std::move(done))
    {
    }

    void goOn()
    {
        CaptureDraft &draft = m_report.draft;
        if (draft.reported.isNull()) {
            m_session.perform(
                [me = m_me, input = m_report.found](journal::Store &store) { return hazard::found(store, me, input); },
                next([&draft](const journal::Written &written) { draft.reported = written.object; }));
        } else if (draft.attached < std::ssize(draft.pictures)) {
            m_session.photoDesk().attach(draft.pictures[static_cast<size_t>(draft.attached)], draft.reported,
                                         evidence::PhotoRole::Before, {},
                                         next([&draft](const journal::Written &) { ++draft.attached; }));
        } else {
            m_session.perform([me = m_me, id = draft.reported](
                                  journal::Store &store) { return hazard::complete(store, me, id, nullptr); },
                              [self = shared_from_this()](const Result<journal::Written> &written) {
                                  if (!written)
                                      return self->m_done(written.error(), self->m_report.draft);
                                  self->m_session.drafts().drop(self->m_report.draftName);
                                  self->m_done(success(), self->m_report.draft);
                              });
        }
    }

private:
    /// What follows a durable act: note it in the draft, and go on.
    tablet::Tablet::Performed next(std::function<void(const journal::Written &)> note)
    {
        return [self = shared_from_this(), note = std::move(note)](const Result<journal::Written> &written) {
            if (!written)
                return self->m_done(written.error(), self->m_report.draft);
            note(*written);
            self->m_session.drafts().keep(self->m_report.draftName, encodeCapture(self->m_report.draft));
            self->goOn();
        };
    }

    Session &m_session;
    const person::Person m_me;
    QuickReport m_report;
    std::function<void(const Status &, const CaptureDraft &)> m_done;
};

} // namespace

void sendReport(Session &session, const QuickReport &report,
                std::function<void(const Status &, const CaptureDraft &)> done)
{
    std::make_shared<Sending>(session, report, std::move(done))->goOn();
}

} // namespace mingcha::app
