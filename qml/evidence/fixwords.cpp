// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "fixwords.h"

#include "qml/app/facts.h"
#include "tone.h"

namespace mingcha::app {

using evidence::FixQuality;
namespace Tone = theme::Tone;

namespace {

/// A place that a person set is coarse by rule, as nobody measured it; why it is coarse is then another.
bool isByHand(const evidence::JudgedFix &fix)
{
    return fix.fix.source == evidence::FixSource::Manual && fix.judgement.quality == FixQuality::Coarse;
}

} // namespace

QString FixWords::age(qint64 ms)
{
    constexpr qint64 kSecond = 1000;
    constexpr qint64 kMinute = 60 * kSecond;
    constexpr qint64 kHour = 60 * kMinute;
    if (ms < kMinute)
        return tr("%1 s").arg(ms / kSecond);
    return ms < kHour ? tr("%1 min").arg(ms / kMinute) : tr("%1 h").arg(ms / kHour);
}

QString FixWords::accuracy(const evidence::Fix &fix)
{
    constexpr qint64 kMillimetres = 1000;
    return fix.accuracyMm ? tr("±%1 m").arg((*fix.accuracyMm + kMillimetres - 1) / kMillimetres)
                          : tr("accuracy unknown");
}

QString FixWords::judgement(const evidence::JudgedFix &fix)
{
    if (isByHand(fix))
        return tr("Set by hand and recorded as such; no receiver measured it.");
    switch (fix.judgement.quality) {
    case FixQuality::Good:
    case FixQuality::Fair: return tr("Good enough as evidence, up to 30 m");
    case FixQuality::Coarse:
        return tr("Coarse: %1. Indoors that is usual; near the door it gets better.").arg(accuracy(fix.fix));
    case FixQuality::Stale:
        return tr("Stale: %1 old. What is recorded now says so; step outside or set the place anew.")
            .arg(age(fix.ageMs));
    case FixQuality::None: break;
    }
    return evidence::reasonText(fix.judgement.reason);
}

QString FixWords::kept(const std::optional<evidence::JudgedFix> &fix)
{
    if (!fix)
        return tr("No position was recorded");
    const auto word = [&fix] {
        if (isByHand(*fix))
            return tr("Position set by hand");
        switch (fix->judgement.quality) {
        case FixQuality::Good: return tr("Position good");
        case FixQuality::Fair: return tr("Position fair");
        case FixQuality::Coarse: return tr("Position coarse");
        case FixQuality::Stale: return tr("Position stale");
        case FixQuality::None: break;
        }
        return tr("Position not usable");
    };
    QStringList facts{word(), accuracy(fix->fix)};
    if (fix->ageMs > 0) // of what another system recorded nobody knows it
        facts.append(tr("%1 old when recorded").arg(age(fix->ageMs)));
    if (fix->fix.satellitesUsed)
        facts.append(tr("%n satellite(s)", nullptr, *fix->fix.satellitesUsed));
    facts.append(isByHand(*fix) ? tr("not measured") : evidence::sourceText(fix->fix.source));
    if (fix->judgement.quality == FixQuality::None)
        facts.append(evidence::reasonText(fix->judgement.reason));
    return joinFacts(facts);
}

int FixWords::keptTone(const std::optional<evidence::JudgedFix> &fix)
{
    return fix && fix->judgement.quality == FixQuality::Good ? Tone::Ok : Tone::Warn;
}

int FixWords::tone(const std::optional<evidence::JudgedFix> &fix)
{
    if (!fix || isByHand(*fix))
        return Tone::Warn;
    switch (fix->judgement.quality) {
    case FixQuality::Good: return Tone::Ok;
    case FixQuality::Fair: return Tone::Warn;
    case FixQuality::Coarse:
    case FixQuality::Stale:
    case FixQuality::None: break;
    }
    return Tone::Danger;
}

} // namespace mingcha::app
