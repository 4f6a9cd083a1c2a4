// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts along a hazard's life line, from telling to look-back.
#include "qml/act/acts.h"

#include "core/hazard/acts.h"
#include "core/person/queries.h"
#include "qml/sync/settling.h"

#include <QJsonArray>

namespace mingcha::app {

namespace {

using Build = Result<journal::Draft> (*)(journal::Store &, const person::Person &, const hazard::MoveInput &);

template <Build build>
void move(ActDesk &desk, Fields &fields, Reply reply)
{
    const hazard::MoveInput input{fields.id("hazard"), fields.text("words", {})};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return build(store, me, input); },
            std::move(reply));
}

/// By the person signed in, or by a second one at this tablet under their own PIN.
void close(ActDesk &desk, Fields &fields, Reply reply)
{
    const hazard::MoveInput input{fields.id("hazard"), fields.text("words", {})};
    const Id second = fields.id("person", {});
    const QByteArray pin = fields.text("pin", {}).toUtf8();
    if (second.isNull() != pin.isEmpty())
        fields.fail("pin", ActWords::tr("and \"person\" stand together: name whose PIN it is, or leave both out"));
    if (!fieldsAreGood(fields, reply))
        return;
    if (second.isNull()) {
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return hazard::close(store, me, input); },
            std::move(reply));
        return;
    }
    desk.station.tablet().identify(
        second, pin, [&desk, input, reply = std::move(reply)](Result<tablet::Signer> signer) {
            if (!signer) {
                reply(signer.error());
                return;
            }
            const std::optional<person::Person> who = person::find(desk.station.reader(), signer->author.person);
            desk.station.tablet().perform(
                *signer,
                [input, who = who.value_or(person::Person{})](journal::Store &store) {
                    return hazard::close(store, who, input);
                },
                [reply](Result<journal::Written> written) {
                    if (written)
                        reply(toJson(*written));
                    else
                        reply(written.error());
                });
        });
}

void reinspect(ActDesk &desk, Fields &fields, Reply reply)
{
    hazard::ReinspectInput input;
    input.hazard = fields.id("hazard");
    input.passed = fields.boolean("passed");
    input.words = fields.text("words", {});
    input.newDueDay = fields.text("newDueDay", {});
    input.with = fields.id("with", {});
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) { return hazard::reinspect(store, me, input); },
            std::move(reply));
}

void refer(ActDesk &desk, Fields &fields, Reply reply)
{
    const hazard::ReferInput input{fields.id("hazard"), fields.text("department"), fields.text("reason")};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return hazard::refer(store, me, input); },
            std::move(reply));
}

void confirmLead(ActDesk &desk, Fields &fields, Reply reply)
{
    const hazard::ConfirmLeadInput input{fields.id("hazard"), fields.id("followUp")};
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [input](journal::Store &store, const person::Person &me) { return hazard::confirmLead(store, me, input); },
            std::move(reply));
}

/// The option of the life line with this step; −1: none.
int optionOf(const Settling &settling, const QByteArray &step)
{
    for (const SettlingLine &line : settling.lines) {
        for (size_t i = 0; line.field == kLifeLine && i < line.options.size(); ++i) {
            if (line.options[i].step == step)
                return static_cast<int>(i);
        }
    }
    return -1;
}

/// As the conflict page does: for each line of "show conflicts" the option that stands.
void settle(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id object = fields.has("hazard") ? fields.id("hazard") : fields.id("object");
    const QByteArray step = fields.text("step", {}).toLatin1();
    const QString words = fields.text("words", {});
    const Result<Settling> settling = readSettling(desk.station.reader(), desk.station.me(), object);
    std::map<int, int> chosen;
    for (const QJsonValue value : fields.array("choose")) {
        const QJsonObject one = value.toObject();
        const QJsonValue field = one.value(QLatin1String("field"));
        const QJsonValue option = one.value(QLatin1String("option"));
        if (!field.isDouble() || !option.isDouble())
            fields.fail("choose",
                        ActWords::tr("must hold {\"field\": N, \"option\": N} as \"show conflicts\" names them"));
        chosen[field.toInt()] = option.toInt();
    }
    if (!step.isEmpty() && settling) {
        chosen[kLifeLine] = optionOf(*settling, step);
        if (chosen[kLifeLine] < 0)
            fields.fail("step", ActWords::tr("is none of the moves in conflict"));
    }
    if (step.isEmpty() && chosen.empty())
        fields.fail("choose", ActWords::tr("or \"step\" must say what stands"));
    if (!fieldsAreGood(fields, reply))
        return;
    if (!settling) {
        reply(settling.error());
        return;
    }
    performOne(
        desk,
        [seen = *settling, chosen, words](journal::Store &store, const person::Person &me) {
            return settle(store.database(), me, seen, chosen, words);
        },
        std::move(reply));
}

constexpr ActSpec kActs[] = {
    {"tell", "hazard [words]", QT_TRANSLATE_NOOP("ActHelp", "Tells the unit by an advice slip."), move<hazard::tell>},
    {"order", "hazard [words]", QT_TRANSLATE_NOOP("ActHelp", "Orders rectification by a deadline; officers only."),
     move<hazard::order>},
    {"mend", "hazard [words]", QT_TRANSLATE_NOOP("ActHelp", "Reports the hazard as rectified."), move<hazard::mend>},
    {"reinspect", "hazard passed [words newDueDay with]",
     QT_TRANSLATE_NOOP("ActHelp",
                       "Re-inspects: passed is true or false. A failure needs words, a photo and newDueDay."),
     reinspect},
    {"close", "hazard [words person pin]",
     QT_TRANSLATE_NOOP("ActHelp",
                       "Closes out; with person and pin, which stand together, a second person at this tablet does."),
     close},
    {"lookBack", "hazard [words]", QT_TRANSLATE_NOOP("ActHelp", "Looks back at a closed hazard."),
     move<hazard::lookBack>},
    {"reopen", "hazard words", QT_TRANSLATE_NOOP("ActHelp", "Reopens, with the reason."), move<hazard::reopen>},
    {"refer", "hazard department reason", QT_TRANSLATE_NOOP("ActHelp", "Refers the hazard to a department."), refer},
    {"comment", "hazard words", QT_TRANSLATE_NOOP("ActHelp", "Adds a comment to the timeline of the hazard."),
     move<hazard::comment>},
    {"voidHazard", "hazard words", QT_TRANSLATE_NOOP("ActHelp", "Marks a hazard as recorded by mistake."),
     move<hazard::voidHazard>},
    {"confirmLead", "hazard followUp", QT_TRANSLATE_NOOP("ActHelp", "An open inspection confirms a covert lead."),
     confirmLead},
    {"settle", "object | hazard, step | choose [words]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Settles a conflict of any object: choose is [{field, option}] as \"show conflicts\" names them, step a move."),
     settle},
};

} // namespace

std::span<const ActSpec> lifeActs()
{
    return kActs;
}

} // namespace mingcha::app
