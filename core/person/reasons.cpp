// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/reasons.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::person {

namespace {

struct Sentence
{
    const char *reason;
    const char *text;
};

// Beside each word its sentence: what is wrong, and what to do where something can be done.
constexpr Sentence kSentences[] = {
    // any room
    {"act.shape", QT_TRANSLATE_NOOP("Reason", "This act holds what acts of its kind may not.")},
    {"admit.notRefused",
     QT_TRANSLATE_NOOP("Reason", "Nothing of what this names is refused (any more): there is nothing to let in.")},
    {"admit.nothing",
     QT_TRANSLATE_NOOP(
         "Reason", "Nothing of what this names can be let in, even so: it cannot be read, belongs in another log, or "
                   "what it is about or builds on is not known at the centre.")},
    {"admit.partly",
     QT_TRANSLATE_NOOP("Reason",
                       "Only a part of what this names was let in; the rest stays refused: it cannot be read, belongs "
                       "in another log, or what it is about or builds on is not known at the centre.")},
    {"admit.tooLong",
     QT_TRANSLATE_NOOP("Reason",
                       "This names more than 4,000 entries at once, or its reason has more than 500 characters.")},
    {"admit.unknown",
     QT_TRANSLATE_NOOP("Reason",
                       "The centre does not have the entries that this names, or has others under their numbers. "
                       "Look at the list of what was refused again.")},
    {"buildsOnRefused", QT_TRANSLATE_NOOP("Reason", "It builds on something that was refused.")},
    {"chain.forked",
     QT_TRANSLATE_NOOP(
         "Reason",
         "Another copy of this device's data has already sent something else. An administrator must look into it.")},
    {"device.revoked",
     QT_TRANSLATE_NOOP("Reason", "This device was revoked. Ask the administrator to enrol it again.")},
    {"dossier.unknown", QT_TRANSLATE_NOOP("Reason", "The centre does not know what this belongs to.")},
    {"dossier.wrong", QT_TRANSLATE_NOOP("Reason", "This belongs to another dossier.")},
    {"entry.damaged", QT_TRANSLATE_NOOP("Reason", "The entry was damaged on this device.")},
    {"entry.marked", QT_TRANSLATE_NOOP("Reason", "The centre kept it with a mark: it moves nothing on.")},
    {"entry.tooLong", QT_TRANSLATE_NOOP("Reason", "The entry holds more than one act may. Record it in parts.")},
    {"entry.unreadable", QT_TRANSLATE_NOOP("Reason", "The entry cannot be read.")},
    {"kind.unknown", QT_TRANSLATE_NOOP("Reason", "This version does not know this kind of act. Update the program.")},
    {"object.other",
     QT_TRANSLATE_NOOP("Reason",
                       "This was recorded about something else: since a tablet was copied, its number belongs to "
                       "another record. Find out which one you mean, and record it there.")},
    {"object.unknown", QT_TRANSLATE_NOOP("Reason", "What this is about is not known here. Sync, then try again.")},
    {"region.outOfReach", QT_TRANSLATE_NOOP("Reason", "This lies outside the region you work in.")},
    {"right.admit",
     QT_TRANSLATE_NOOP(
         "Reason", "What was refused is let in by an administrator or the coordinator; of covert inspections only by "
                   "who may read these.")},
    {"right.missing", QT_TRANSLATE_NOOP("Reason", "Your role does not allow this.")},
    {"right.settle", QT_TRANSLATE_NOOP("Reason", "The team lead or the coordinator settles this.")},
    {"right.settleField",
     QT_TRANSLATE_NOOP("Reason",
                       "An inspector or grid worker of the township, the team lead or the coordinator settles this.")},
    {"right.settleGrade",
     QT_TRANSLATE_NOOP("Reason", "The department, the team lead or the coordinator settles this.")},
    {"right.settlePeople", QT_TRANSLATE_NOOP("Reason", "An administrator settles this.")},
    {"right.settleTeam",
     QT_TRANSLATE_NOOP("Reason", "Its finder, its team, the team lead or the coordinator settles this.")},
    {"settle.shape",
     QT_TRANSLATE_NOOP("Reason",
                       "A settlement chooses between values that stand side by side. Sync, then look again.")},
    {"words.missing", QT_TRANSLATE_NOOP("Reason", "Say why, in a few words.")},
    {"text.control", QT_TRANSLATE_NOOP("Reason", "The text holds characters that cannot be seen. Type it again.")},
    {"day.invalid",
     QT_TRANSLATE_NOOP("Reason", "This is no day of the calendar, such as 2026-03-31, or no time of the day.")},
    // enrolling and signing in at the centre
    {"token.unknown",
     QT_TRANSLATE_NOOP("Reason", "This enrolment slip is not known at the centre. Ask for a new one.")},
    {"token.expired", QT_TRANSLATE_NOOP("Reason", "This enrolment slip has run out. Ask for a new one.")},
    {"token.used", QT_TRANSLATE_NOOP("Reason", "This enrolment slip has been used already. Ask for a new one.")},
    {"incarnation.taken",
     QT_TRANSLATE_NOOP("Reason", "This tablet is enrolled already with another key. Begin enrolling anew.")},
    {"session.refused",
     QT_TRANSLATE_NOOP("Reason", "This tablet is not enrolled at this centre any more. Ask for a new enrolment slip.")},
    {"nonce.expired", QT_TRANSLATE_NOOP("Reason", "Opening the session took too long; it is tried again by itself.")},
    {"device.other", QT_TRANSLATE_NOOP("Reason", "These entries come from another tablet. Sign in again, then sync.")},
    {"centre.refilling",
     QT_TRANSLATE_NOOP("Reason",
                       "The centre was brought back from a copy and lacks what some of this builds on: records of "
                       "others, or rights given since. It is sent again by itself, and taken once they have synced and "
                       "the rights are given again.")},
    // person
    {"person.cardExpiry",
     QT_TRANSLATE_NOOP("Reason", "The card's last day is no day of the calendar, such as 2027-12-31.")},
    {"person.centreRole", QT_TRANSLATE_NOOP("Reason", "Only the centre itself can hold this role.")},
    {"person.inactive", QT_TRANSLATE_NOOP("Reason", "This account is not active. Ask the administrator.")},
    {"person.nameMissing", QT_TRANSLATE_NOOP("Reason", "A person needs a name.")},
    {"person.regionMissing", QT_TRANSLATE_NOOP("Reason", "A person needs a district or township.")},
    {"person.unknown", QT_TRANSLATE_NOOP("Reason", "The author is not known here. Sync, then try again.")},
    // site
    {"site.inactive", QT_TRANSLATE_NOOP("Reason", "This site was voided or merged into another.")},
    {"site.mergedBack", QT_TRANSLATE_NOOP("Reason", "The other site was merged into this one already.")},
    {"site.nameMissing", QT_TRANSLATE_NOOP("Reason", "A site needs a name.")},
    {"site.regionMissing", QT_TRANSLATE_NOOP("Reason", "Choose the township the site lies in.")},
    {"site.sameSite", QT_TRANSLATE_NOOP("Reason", "A site cannot be merged with itself.")},
    {"site.tooLong", QT_TRANSLATE_NOOP("Reason", "The text is too long.")},
    {"site.unknown", QT_TRANSLATE_NOOP("Reason", "This site is not known here. Sync, then try again.")},
    {"site.wrongPoint", QT_TRANSLATE_NOOP("Reason", "This is not a place on earth.")},
    // inspection and answers
    {"answer.wrongObject", QT_TRANSLATE_NOOP("Reason", "The answer does not belong to this item.")},
    {"answer.unknownValue", QT_TRANSLATE_NOOP("Reason", "This is not one of the four answers.")},
    {"answer.notCheckedWhy", QT_TRANSLATE_NOOP("Reason", "Say why the item was not checked.")},
    {"answer.notInChecklist", QT_TRANSLATE_NOOP("Reason", "This item is not in the checklist of the inspection.")},
    {"inspection.cardExpired",
     QT_TRANSLATE_NOOP(
         "Reason",
         "By the date of this day a card of the team has run out. Check the tablet's date, or take another officer.")},
    {"inspection.kindIsCovert", QT_TRANSLATE_NOOP("Reason", "An inspection of this kind is always covert.")},
    {"inspection.kindIsAdministrative",
     QT_TRANSLATE_NOOP("Reason", "An inspection of this kind is administrative: it is no mere visit. Choose that, with "
                                 "its approval number and a second officer.")},
    {"inspection.kindNotForGrid",
     QT_TRANSLATE_NOOP("Reason", "A grid worker's visit is routine, a case, a re-inspection or a look-back.")},
    {"inspection.tooLong", QT_TRANSLATE_NOOP("Reason", "The text is too long.")},
    {"inspection.venueType", QT_TRANSLATE_NOOP("Reason", "The checklist has no venue of this type.")},
    {"inspection.alreadyStarted", QT_TRANSLATE_NOOP("Reason", "This inspection has begun already; go on in it.")},
    {"inspection.approvalMissing",
     QT_TRANSLATE_NOOP("Reason", "An administrative inspection needs its approval number before it starts.")},
    {"inspection.cardsNotShown", QT_TRANSLATE_NOOP("Reason", "Show the cards first, and note that they were shown.")},
    {"inspection.covertTeam",
     QT_TRANSLATE_NOOP("Reason",
                       "Everyone in the team of a covert inspection must be entitled to it; a grid worker is not.")},
    {"inspection.covertHasNoPapers",
     QT_TRANSLATE_NOOP("Reason", "A covert inspection has no signature, no cards and no orders.")},
    {"inspection.fewOfficers",
     QT_TRANSLATE_NOOP("Reason", "An administrative inspection needs at least two officers with valid cards.")},
    {"inspection.gaps",
     QT_TRANSLATE_NOOP("Reason", "Some items have no answer yet. Answer them, or say why they were not checked.")},
    {"inspection.gridNeverAdministrative",
     QT_TRANSLATE_NOOP("Reason", "A grid worker's visit is never an administrative inspection.")},
    {"inspection.incomplete", QT_TRANSLATE_NOOP("Reason", "The plan of an inspection needs a site, a team and a day.")},
    {"inspection.notAdministrative",
     QT_TRANSLATE_NOOP("Reason", "Only an administrative inspection has cards and orders.")},
    {"inspection.notMember", QT_TRANSLATE_NOOP("Reason", "You are not in the team of this inspection.")},
    {"inspection.leftOut",
     QT_TRANSLATE_NOOP("Reason",
                       "The answers of this inspection are not all on this tablet. Open it where there is a link "
                       "to the centre: they are fetched, and then you can go on.")},
    {"inspection.notOpen", QT_TRANSLATE_NOOP("Reason", "This inspection has not been started.")},
    {"inspection.recused", QT_TRANSLATE_NOOP("Reason", "You stated a ground for your recusal and cannot take part.")},
    {"inspection.othersHazards",
     QT_TRANSLATE_NOOP("Reason",
                       "Somebody else recorded a hazard in this inspection, which would go with it. Ask somebody "
                       "who hands out inspections to void it.")},
    {"inspection.memberUnknown",
     QT_TRANSLATE_NOOP("Reason", "Somebody named in the team is not known here. Sync, then choose again.")},
    {"inspection.recusalNotStated",
     QT_TRANSLATE_NOOP("Reason", "State first whether there is a ground for your recusal.")},
    {"inspection.recusalNotTold", QT_TRANSLATE_NOOP("Reason", "Tell the unit of its right to ask for recusal first.")},
    {"inspection.representativeMissing",
     QT_TRANSLATE_NOOP("Reason", "Enter who stood for the unit, or that nobody did.")},
    {"inspection.recusalOfAnother", QT_TRANSLATE_NOOP("Reason", "Everyone states their own recusal.")},
    {"inspection.stepOrder", QT_TRANSLATE_NOOP("Reason", "This step cannot follow the one before.")},
    {"inspection.submitted", QT_TRANSLATE_NOOP("Reason", "This inspection was already submitted.")},
    {"inspection.unknown", QT_TRANSLATE_NOOP("Reason", "This inspection is not known here. Sync, then try again.")},
    {"inspection.voided", QT_TRANSLATE_NOOP("Reason", "This inspection was voided.")},
    // draws
    {"draw.again",
     QT_TRANSLATE_NOOP("Reason", "This was drawn before. A second run names the draw it replaces, and says why.")},
    {"draw.committed", QT_TRANSLATE_NOOP("Reason", "You have committed to a secret already.")},
    {"draw.complete", QT_TRANSLATE_NOOP("Reason", "Everybody has revealed: the draw stands.")},
    {"draw.lapsed",
     QT_TRANSLATE_NOOP("Reason", "This draw has lapsed, as somebody did not reveal. Open another that names it.")},
    {"draw.late", QT_TRANSLATE_NOOP("Reason", "The others have begun to reveal: it is too late to commit.")},
    {"draw.notAllCommitted",
     QT_TRANSLATE_NOOP("Reason", "Not everybody has committed yet. Wait until they have, then reveal.")},
    {"draw.notDue", QT_TRANSLATE_NOOP("Reason", "The time to reveal is not over yet.")},
    {"draw.notParty", QT_TRANSLATE_NOOP("Reason", "Only the parties named when it was opened take part in this draw.")},
    {"draw.otherMissing", QT_TRANSLATE_NOOP("Reason", "Others than these have not revealed. Sync, then look again.")},
    {"draw.otherPool",
     QT_TRANSLATE_NOOP("Reason", "This commitment was made for another pool than the one that was frozen.")},
    {"draw.otherSecret", QT_TRANSLATE_NOOP("Reason", "This is not what you committed to.")},
    {"draw.parties", QT_TRANSLATE_NOOP("Reason", "A draw needs two to nine different parties.")},
    {"draw.pool",
     QT_TRANSLATE_NOOP(
         "Reason",
         "The pool is not whole: each line once, nothing both in and excluded, and no more to be drawn than there are.")},
    {"draw.purpose", QT_TRANSLATE_NOOP("Reason", "Say what is drawn for, in up to 200 characters.")},
    {"draw.revealed", QT_TRANSLATE_NOOP("Reason", "You have revealed already.")},
    {"draw.unknown", QT_TRANSLATE_NOOP("Reason", "This draw is not known here. Sync, then try again.")},
    // hazards and photos
    {"fourEyes.admit",
     QT_TRANSLATE_NOOP("Reason", "Nobody lets in what they recorded themselves. Someone else entitled must.")},
    {"fourEyes.author", QT_TRANSLATE_NOOP("Reason", "The author of a record cannot review it.")},
    {"fourEyes.voiding",
     QT_TRANSLATE_NOOP("Reason", "The finder cannot void a hazard the unit was told of. A colleague must.")},
    {"fourEyes.finder", QT_TRANSLATE_NOOP("Reason", "The finder cannot close out a hazard. A colleague must.")},
    {"fourEyes.mender",
     QT_TRANSLATE_NOOP("Reason",
                       "Whoever reported the rectification cannot re-inspect or close out. A colleague must.")},
    {"hazard.afterPhoto", QT_TRANSLATE_NOOP("Reason", "The photo after rectification is missing.")},
    {"hazard.actionTold",
     QT_TRANSLATE_NOOP("Reason", "The unit was told what to rectify and by when. It cannot become a fix on the spot.")},
    {"hazard.followUpEarlier",
     QT_TRANSLATE_NOOP("Reason",
                       "That visit was handed in before the lead was found. It is confirmed by a later one.")},
    {"hazard.gradeInReview",
     QT_TRANSLATE_NOOP(
         "Reason",
         "While a major hazard is in review, its finder cannot lower the grade. The department grades it, or it is sent back first.")},
    {"hazard.orderNeedsCard",
     QT_TRANSLATE_NOOP("Reason", "Only an officer with an enforcement card orders rectification.")},
    {"hazard.othersWork",
     QT_TRANSLATE_NOOP("Reason", "Others have worked on this hazard meanwhile. Ask the team lead to void it.")},
    {"hazard.cardExpired",
     QT_TRANSLATE_NOOP("Reason", "Your enforcement card has expired. Ask for a new one, or check the tablet's date.")},
    {"hazard.reinspectionNeedsCard",
     QT_TRANSLATE_NOOP("Reason", "An order is re-inspected by officers with an enforcement card.")},
    {"hazard.closed", QT_TRANSLATE_NOOP("Reason", "This hazard is closed. Reopen it first.")},
    {"hazard.covertIsLead",
     QT_TRANSLATE_NOOP("Reason", "What is found covertly is a lead until an open visit confirms it.")},
    {"hazard.followUp", QT_TRANSLATE_NOOP("Reason", "A lead is confirmed by an open inspection at the same site.")},
    {"hazard.incomplete", QT_TRANSLATE_NOOP("Reason", "Some fields are still missing.")},
    {"hazard.isLead", QT_TRANSLATE_NOOP("Reason", "This is a lead. Confirm it in an open inspection first.")},
    {"hazard.majorNeedsReview",
     QT_TRANSLATE_NOOP("Reason", "A major hazard is reviewed and re-inspected before it is closed.")},
    {"hazard.noPlace", QT_TRANSLATE_NOOP("Reason", "Choose a site, or the township it lies in.")},
    {"hazard.notALead", QT_TRANSLATE_NOOP("Reason", "This is not a lead, or no longer.")},
    {"hazard.notApproved", QT_TRANSLATE_NOOP("Reason", "The review has not approved it yet.")},
    {"hazard.notInTeam",
     QT_TRANSLATE_NOOP("Reason", "Only a colleague of the same inspection can close what was fixed on the spot.")},
    {"hazard.notReinspected", QT_TRANSLATE_NOOP("Reason", "It must pass a re-inspection first.")},
    {"hazard.reinspectionPhoto", QT_TRANSLATE_NOOP("Reason", "A failed re-inspection needs a photo.")},
    {"hazard.secondPerson", QT_TRANSLATE_NOOP("Reason", "This re-inspection needs a second person.")},
    {"hazard.stepOrder", QT_TRANSLATE_NOOP("Reason", "This step cannot follow the one before.")},
    {"hazard.tooLong", QT_TRANSLATE_NOOP("Reason", "The text is too long.")},
    {"hazard.dueDay",
     QT_TRANSLATE_NOOP("Reason", "The deadline lies before the day it was found, or more than two years ahead.")},
    {"hazard.finderUnknown",
     QT_TRANSLATE_NOOP("Reason", "One of the finders is not known here. Sync, then try again.")},
    {"hazard.recurrenceUnknown",
     QT_TRANSLATE_NOOP("Reason", "The earlier hazard is not known here, or was at another site.")},
    {"hazard.inspectionVoided", QT_TRANSLATE_NOOP("Reason", "The inspection in which it was found was voided.")},
    {"hazard.notTold", QT_TRANSLATE_NOOP("Reason", "Tell the unit or order rectification first.")},
    {"hazard.secondNoOfficer", QT_TRANSLATE_NOOP("Reason", "The second person must be an officer with a valid card.")},
    {"hazard.secondUnknown", QT_TRANSLATE_NOOP("Reason", "The second person is not known here, or may not take part.")},
    {"photo.afterClose",
     QT_TRANSLATE_NOOP("Reason",
                       "The hazard was closed before this photo was taken: nobody relied on it. Reopen it first.")},
    {"photo.invalid",
     QT_TRANSLATE_NOOP("Reason", "The photo does not say what it shows, or its size or digest is missing.")},
    {"photo.marks", QT_TRANSLATE_NOOP("Reason", "The marks on the photo cannot be read.")},
    {"photo.source", QT_TRANSLATE_NOOP("Reason", "A photo from elsewhere cannot count as taken here.")},
    {"photo.unknown", QT_TRANSLATE_NOOP("Reason", "This photo is not on this device. Sync, then try again.")},
    {"right.closeOut", QT_TRANSLATE_NOOP("Reason", "Only the team lead closes this hazard.")},
};

} // namespace

QString reasonText(QByteArrayView reason)
{
    for (const Sentence &sentence : kSentences) {
        if (reason == sentence.reason)
            return QCoreApplication::translate("Reason", sentence.text);
    }
    return QCoreApplication::translate("Reason", "The rules do not allow this (%1).").arg(QString::fromLatin1(reason));
}

Error denied(QByteArrayView reason)
{
    return {ErrorCode::Denied, reasonText(reason), QString::fromLatin1(reason)};
}

namespace {

bool namesReason(const Error &error)
{
    const QByteArray word = error.context.toLatin1();
    return std::any_of(std::begin(kSentences), std::end(kSentences),
                       [&](const Sentence &one) { return word == one.reason; });
}

} // namespace

QString saidText(const Error &error)
{
    const bool isWord = error.code == ErrorCode::Denied && error.text == error.context;
    return isWord || namesReason(error) ? reasonText(error.context.toLatin1()) : error.text;
}

std::vector<QByteArray> allReasons()
{
    std::vector<QByteArray> all;
    for (const Sentence &sentence : kSentences)
        all.emplace_back(sentence.reason);
    return all;
}

QString errorText(const Error &error)
{
    const bool isWord = error.code == ErrorCode::Denied && error.text == error.context;
    return isWord || namesReason(error) ? reasonText(error.context.toLatin1()) : error.message();
}

} // namespace mingcha::person
